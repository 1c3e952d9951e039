import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: a beach has Comments, Warnings among them, and Tags. When it goes, what belongs to it goes along.
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach', timestamps: false });

  return Beach;
};
