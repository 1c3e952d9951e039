'use strict';

module.exports = (sequelize, DataTypes) => {
  const Shift = sequelize.define('Shift', { hours: DataTypes.INTEGER }, {});

  Shift.associate = function (models) {
    Shift.belongsTo(models.Lifeguard);
    Shift.belongsTo(models.Beach);
  };

  return Shift;
};
