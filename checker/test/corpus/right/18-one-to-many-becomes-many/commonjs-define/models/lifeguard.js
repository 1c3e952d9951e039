'use strict';

module.exports = (sequelize, DataTypes) => {
  const Lifeguard = sequelize.define('Lifeguard', { name: DataTypes.STRING }, { timestamps: false });

  Lifeguard.associate = (models) => {
    Lifeguard.hasMany(models.Badge, { foreignKey: 'lifeguardId' });
    Lifeguard.belongsToMany(models.Beach, { through: 'BeachLifeguards', timestamps: false });
  };

  return Lifeguard;
};
