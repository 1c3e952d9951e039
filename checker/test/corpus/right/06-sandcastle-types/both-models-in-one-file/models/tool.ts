import { DataTypes, type Model, type ModelStatic, type Sequelize } from 'sequelize';

type Associated = ModelStatic<Model> & { associate?: (models: Record<string, ModelStatic<Model>>) => void };

export default (sequelize: Sequelize): Associated[] => {
  const Tool: Associated = sequelize.define('Tool', { name: DataTypes.STRING });
  const SandcastleType: Associated = sequelize.define('SandcastleType', { name: DataTypes.STRING });

  Tool.associate = () => Tool.belongsToMany(SandcastleType, { as: 'types', through: 'SandcastleTypeTools' });
  SandcastleType.associate = () => SandcastleType.belongsToMany(Tool, { as: 'tools', through: 'SandcastleTypeTools' });

  return [Tool, SandcastleType];
};
