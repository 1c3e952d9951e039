module.exports = (sequelize, DataTypes) => {
  const User = sequelize.define('User', { name: DataTypes.STRING });
  const Show = sequelize.import('./show');
  User.belongsToMany(Show, { as: 'Favorites', through: 'UserFavorites' });
  return User;
};
