'use strict';

module.exports = (sequelize, DataTypes) => {
  const User = sequelize.define('User', { name: DataTypes.STRING }, { timestamps: false });

  User.associate = (models) => {
    User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
    User.belongsToMany(models.Show, { as: 'Watched', through: 'UserWatched' });
    User.belongsToMany(User, { as: 'Following', through: 'Follows', foreignKey: 'followerId', otherKey: 'followedId' });
    User.belongsToMany(User, { as: 'Followers', through: 'Follows', foreignKey: 'followedId', otherKey: 'followerId' });
  };

  return User;
};
