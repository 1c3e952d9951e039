import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class SandcastleType extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      SandcastleType.belongsToMany(models.Tool, { through: 'SandcastleTypeTools' });
    }
  }

  SandcastleType.init({
      name: { type: DataTypes.STRING, allowNull: false, unique: true },
      difficulty: { type: DataTypes.ENUM('easy', 'hard'), allowNull: false, defaultValue: 'easy' },
      height: DataTypes.FLOAT,
    }, { sequelize, modelName: 'SandcastleType' });

  return SandcastleType;
};
