import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Sandcastle extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // models/tag.ts
    }
  }

  Sandcastle.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Sandcastle', timestamps: false });

  return Sandcastle;
};
