import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Lifeguard.belongsToMany(models.Beach, { as: 'WorkBeaches', through: models.Shift, foreignKey: 'guardId', otherKey: 'beachId' });
      Lifeguard.hasMany(models.Shift, { as: 'duties', foreignKey: 'guardId', onDelete: 'CASCADE' });
    }
  }

  Lifeguard.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard' });

  return Lifeguard;
};
