import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Tagging extends Model {}

  Tagging.init(
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      tagId: DataTypes.INTEGER,
      itemType: DataTypes.STRING,
      itemId: DataTypes.INTEGER,
    },
    { sequelize, modelName: 'Tagging', timestamps: false, indexes: [{ unique: true, fields: ['tagId', 'itemType', 'itemId'] }] },
  );

  return Tagging;
};
