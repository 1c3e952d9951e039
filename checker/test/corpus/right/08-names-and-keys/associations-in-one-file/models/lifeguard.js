module.exports = (sequelize, DataTypes) =>
  sequelize.define('Lifeguard', { firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { tableName: 'town_lifeguard', underscored: true, timestamps: false });
