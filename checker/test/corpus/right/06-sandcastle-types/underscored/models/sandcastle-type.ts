import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class SandcastleType extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      SandcastleType.belongsToMany(models.Tool, { through: 'sandcastle_type_tools', foreignKey: 'sandcastle_type_id', otherKey: 'tool_id', timestamps: false });
    }
  }

  SandcastleType.init({ name: DataTypes.STRING }, { sequelize, modelName: 'SandcastleType', tableName: 'sandcastle_types', underscored: true });

  return SandcastleType;
};
