'use strict';

module.exports = (sequelize, DataTypes) => {
  const Beach = sequelize.define('Beach', { name: { type: DataTypes.STRING, field: 'beach_name' } }, { tableName: 'town_beach', timestamps: false });
  Beach.associate = function (models) {
    Beach.belongsToMany(models.Lifeguard, { through: 'guard_duty', foreignKey: 'beach_no', timestamps: false });
  };
  return Beach;
};
