import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: the links go through a model of their own, Shift, which knows the hours. The same in beach.ts.
      Lifeguard.belongsToMany(models.Beach, { as: 'WorkBeaches', through: 'Shifts', timestamps: false });
    }
  }

  Lifeguard.init(
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { sequelize, modelName: 'Lifeguard', tableName: 'lifeguards', timestamps: false },
  );

  return Lifeguard;
};
