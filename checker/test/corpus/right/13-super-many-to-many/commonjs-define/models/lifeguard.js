'use strict';

module.exports = (sequelize, DataTypes) => {
  const Lifeguard = sequelize.define('Lifeguard', { name: DataTypes.STRING }, {});

  Lifeguard.associate = function (models) {
    Lifeguard.belongsToMany(models.Beach, { through: models.Shift });
    Lifeguard.hasMany(models.Shift);
  };

  return Lifeguard;
};
