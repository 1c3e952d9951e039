import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Lifeguard.belongsToMany(models.Beach, { as: 'Posts', through: 'guard_duty', foreignKey: 'guard_no', timestamps: false });
    }
  }

  Lifeguard.init({ firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard', tableName: 'town_lifeguard', underscored: true, timestamps: false });

  return Lifeguard;
};
