import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Tool extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: many kinds of tools can be used to build many kinds of sandcastles.
      // The other model, SandcastleType, has no file yet: add one beside this one.
    }
  }

  Tool.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Tool' });

  return Tool;
};
