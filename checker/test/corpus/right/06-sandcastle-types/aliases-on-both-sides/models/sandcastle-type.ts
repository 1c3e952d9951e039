import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class SandcastleType extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      SandcastleType.belongsToMany(models.Tool, { as: 'tools', through: 'type_tools', foreignKey: 'type_id', otherKey: 'tool_id' });
    }
  }

  SandcastleType.init({ name: DataTypes.STRING }, { sequelize, modelName: 'SandcastleType' });

  return SandcastleType;
};
