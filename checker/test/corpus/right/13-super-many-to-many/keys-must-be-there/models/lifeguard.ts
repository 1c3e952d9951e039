import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      const foreignKey = { name: 'LifeguardId', allowNull: false };
      Lifeguard.hasMany(models.Shift, { foreignKey });
      Lifeguard.belongsToMany(models.Beach, { through: models.Shift });
    }
  }

  Lifeguard.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard' });

  return Lifeguard;
};
