module.exports = (sequelize, DataTypes) =>
  sequelize.define('Beach', { name: { type: DataTypes.STRING, field: 'beach_name' } }, { tableName: 'town_beach', timestamps: false });
