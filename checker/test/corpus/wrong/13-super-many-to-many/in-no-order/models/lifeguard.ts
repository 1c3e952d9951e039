import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Lifeguard.belongsToMany(models.Beach, { through: models.Shift });
      Lifeguard.hasMany(models.Shift, { onDelete: 'CASCADE' });
    }
  }

  Lifeguard.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard' });

  return Lifeguard;
};
