'use strict';

module.exports = (sequelize, DataTypes) => {
  const Sandcastle = sequelize.define('Sandcastle', { description: DataTypes.STRING });
  Sandcastle.associate = function (models) {
    Sandcastle.belongsTo(models.Beach, { foreignKey: 'beach_id' });
  };
  return Sandcastle;
};
