import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // models/tag.ts
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach', timestamps: false });

  return Beach;
};
