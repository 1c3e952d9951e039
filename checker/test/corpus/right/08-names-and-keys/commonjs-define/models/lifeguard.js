'use strict';

module.exports = (sequelize, DataTypes) => {
  const Lifeguard = sequelize.define('Lifeguard', { firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { tableName: 'town_lifeguard', underscored: true, timestamps: false });
  Lifeguard.associate = function (models) {
    Lifeguard.belongsToMany(models.Beach, { through: 'guard_duty', foreignKey: 'guard_no', timestamps: false });
  };
  return Lifeguard;
};
