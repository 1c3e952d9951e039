module.exports = (sequelize, DataTypes) =>
  sequelize.define(
    'Beach',
    { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
    { tableName: 'beaches', timestamps: false },
  );
