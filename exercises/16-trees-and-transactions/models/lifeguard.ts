import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Lifeguard.hasMany(models.Shift, { foreignKey: 'lifeguardId' });
    }
  }

  Lifeguard.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard', timestamps: false });

  return Lifeguard;
};
