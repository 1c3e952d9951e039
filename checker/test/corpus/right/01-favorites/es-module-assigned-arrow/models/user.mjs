const FAVORITES = { as: 'Favorites', through: 'UserFavorites' };

export default (sequelize, DataTypes) => {
  const User = sequelize.define('User', { name: DataTypes.STRING });
  User.associate = ({ Show }) => User.belongsToMany(Show, FAVORITES);
  return User;
};
