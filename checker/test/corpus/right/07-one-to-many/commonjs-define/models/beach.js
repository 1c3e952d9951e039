'use strict';

module.exports = (sequelize, DataTypes) => {
  const Beach = sequelize.define('Beach', { name: DataTypes.STRING });
  Beach.associate = function (models) {
    Beach.hasMany(models.Sandcastle, { foreignKey: 'beach_id' });
    Beach.hasOne(models.LifeguardTower, { foreignKey: { name: 'beach_id', allowNull: false } });
  };
  return Beach;
};
