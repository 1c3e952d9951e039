module.exports = (sequelize, DataTypes) => {
  const User = sequelize.define('User', { name: DataTypes.STRING });
  User.associate = (models) => {
    User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
  };
  User.associate = (models) => {
    models.Show.belongsToMany(User, { through: 'UserFavorites' });
  };
  return User;
};
