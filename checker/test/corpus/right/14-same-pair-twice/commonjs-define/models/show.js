'use strict';

module.exports = (sequelize, DataTypes) => {
  const Show = sequelize.define('Show', { title: DataTypes.STRING }, { timestamps: false });

  Show.associate = (models) => {
    Show.belongsToMany(models.User, { as: 'Fans', through: 'UserFavorites' });
    Show.belongsToMany(models.User, { as: 'Viewers', through: 'UserWatched' });
  };

  return Show;
};
