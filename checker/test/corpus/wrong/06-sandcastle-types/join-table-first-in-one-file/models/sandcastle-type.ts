import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class SandcastleType extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      SandcastleType.belongsToMany(models.Tool, { through: 'SandcastleTypeTools' });
    }
  }

  SandcastleType.init({ name: DataTypes.STRING }, { sequelize, modelName: 'SandcastleType' });

  return SandcastleType;
};
