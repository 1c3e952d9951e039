'use strict';
module.exports = (sequelize, DataTypes) => {
  const Lifeguard = sequelize.define('Lifeguard', {
    firstName: DataTypes.STRING,
    lastName: DataTypes.STRING
  }, {
    tableName: 'lifeguards',
    timestamps: false
  });
  Lifeguard.associate = function(models) {
    Lifeguard.belongsTo(models.Beach, { foreignKey: 'beachId' });
    Lifeguard.belongsToMany(models.Beach, {
      through: 'lifeguard_beaches',
      as: 'workplaces',
      foreignKey: 'lifeguard_id',
      timestamps: false
    });
  };
  return Lifeguard;
};
