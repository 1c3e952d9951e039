'use strict';
module.exports = (sequelize, DataTypes) => {
  const User = sequelize.define('User', {
    name: DataTypes.STRING
  }, {});
  User.associate = function(models) {
    User.belongsToMany(models.Show, {
      through: 'UserFavorites',
      as: 'Favorites'
    });
  };
  return User;
};
