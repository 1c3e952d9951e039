import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Lifeguard.belongsTo(models.Beach, { foreignKey: { name: 'beachId', field: 'beach_id' } });
      Lifeguard.hasMany(models.Rescue, { foreignKey: { name: 'lifeguardId', field: 'lifeguard_id' } });
    }
  }

  Lifeguard.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard', timestamps: false });

  return Lifeguard;
};
