import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class SandcastleType extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      SandcastleType.hasMany(models.Tool);
    }
  }

  SandcastleType.init({ name: DataTypes.STRING }, { sequelize, modelName: 'SandcastleType' });

  return SandcastleType;
};
