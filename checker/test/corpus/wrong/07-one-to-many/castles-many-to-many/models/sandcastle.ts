import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Sandcastle extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Sandcastle.belongsToMany(models.Beach, { through: 'BeachSandcastles' });
    }
  }

  Sandcastle.init({ description: DataTypes.STRING }, { sequelize, modelName: 'Sandcastle' });

  return Sandcastle;
};
