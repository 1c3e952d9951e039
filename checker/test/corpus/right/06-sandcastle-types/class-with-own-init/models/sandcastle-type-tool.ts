import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class SandcastleTypeTool extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      void models;
    }
  }

  SandcastleTypeTool.init({}, { sequelize, modelName: 'SandcastleTypeTool', tableName: 'SandcastleTypeTools' });

  return SandcastleTypeTool;
};
