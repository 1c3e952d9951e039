import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Episode extends Model {
    associate(models: Record<string, ModelStatic<Model>>) {
      Episode.belongsTo(models.Show);
    }
  }

  Episode.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Episode' });

  return Episode;
};
