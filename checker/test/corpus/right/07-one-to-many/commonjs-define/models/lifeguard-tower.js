'use strict';

module.exports = (sequelize, DataTypes) => {
  const LifeguardTower = sequelize.define('LifeguardTower', { height: DataTypes.INTEGER });
  LifeguardTower.associate = function (models) {
    LifeguardTower.belongsTo(models.Beach, { foreignKey: { name: 'beach_id', allowNull: false } });
  };
  return LifeguardTower;
};
