'use strict';

module.exports = (sequelize, DataTypes) => {
  const Beach = sequelize.define('Beach', { name: DataTypes.STRING }, {});

  Beach.associate = function (models) {
    Beach.belongsToMany(models.Lifeguard, { through: models.Shift });
    Beach.hasMany(models.Shift);
  };

  return Beach;
};
