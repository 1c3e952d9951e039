import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Sandcastle extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: a sandcastle has Comments and Tags, too. When it goes, what belongs to it goes along.
    }
  }

  Sandcastle.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Sandcastle', timestamps: false });

  return Sandcastle;
};
