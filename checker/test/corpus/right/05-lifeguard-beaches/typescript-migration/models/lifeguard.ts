import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    declare firstName: string | null;

    static associate(models: Record<string, ModelStatic<Model>>) {
      Lifeguard.belongsTo(models.Beach, { foreignKey: 'beachId' });
      Lifeguard.belongsToMany(models.Beach, { as: 'beaches', through: 'LifeguardBeaches', timestamps: false });
    }
  }

  Lifeguard.init(
    {
      firstName: DataTypes.STRING,
      lastName: DataTypes.STRING,
      certified: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
    },
    { sequelize, modelName: 'Lifeguard', tableName: 'lifeguards', timestamps: false },
  );

  return Lifeguard;
};
