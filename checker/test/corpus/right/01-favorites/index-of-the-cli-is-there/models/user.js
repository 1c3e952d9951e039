module.exports = function (sequelize, DataTypes) {
  const User = sequelize.define('User', { name: DataTypes.STRING });
  User.associate = function (models) {
    User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
  };
  return User;
};
