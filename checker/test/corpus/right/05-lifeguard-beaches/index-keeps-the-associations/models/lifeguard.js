module.exports = (sequelize, DataTypes) =>
  sequelize.define(
    'Lifeguard',
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { tableName: 'lifeguards', timestamps: false },
  );
