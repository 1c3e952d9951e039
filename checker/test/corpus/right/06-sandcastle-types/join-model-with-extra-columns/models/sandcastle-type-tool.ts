import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class SandcastleTypeTool extends Model {}

  SandcastleTypeTool.init(
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      quantity: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 1 },
    },
    { sequelize, modelName: 'SandcastleTypeTool' },
  );

  return SandcastleTypeTool;
};
