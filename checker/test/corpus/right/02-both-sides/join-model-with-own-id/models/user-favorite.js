module.exports = (sequelize, DataTypes) =>
  sequelize.define(
    'UserFavorite',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      since: { type: DataTypes.DATE, defaultValue: DataTypes.NOW },
    },
    { tableName: 'UserFavorites' },
  );
