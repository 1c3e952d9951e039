import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Tool extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Tool.belongsToMany(models.SandcastleType, { through: 'SandcastleTypeTools' });
    }
  }

  Tool.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Tool' });

  return Tool;
};
