'use strict';

module.exports = (sequelize, DataTypes) => {
  const Lifeguard = sequelize.define('Lifeguard', {
    first_name: DataTypes.STRING,
    last_name: DataTypes.STRING
  }, {
    tableName: 'lifeguards',
    timestamps: false
  });

  Lifeguard.associate = function(models) {
    // associations can be defined here
    models.Lifeguard.belongsTo(models.Beach, { foreignKey: 'beach_id' });
    models.Lifeguard.belongsToMany(models.Beach, {
      through: 'lifeguard_beaches',
      as: 'workplaces',
      foreignKey: 'lifeguard_id',
      timestamps: false
    });
  };

  return Lifeguard;
};
