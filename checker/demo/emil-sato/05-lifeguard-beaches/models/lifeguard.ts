import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Lifeguard.belongsTo(models.Beach, { foreignKey: 'beachId' });
      Lifeguard.belongsToMany(models.Beach, { as: 'WorkBeaches', through: 'LifeguardBeaches', timestamps: false });
    }
  }

  Lifeguard.init(
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { sequelize, modelName: 'Lifeguard', tableName: 'lifeguards', timestamps: false },
  );

  return Lifeguard;
};
