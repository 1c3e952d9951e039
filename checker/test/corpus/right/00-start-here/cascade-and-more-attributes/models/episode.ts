import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Episode extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Episode.belongsTo(models.Show, { onDelete: 'CASCADE' });
    }
  }

  Episode.init({ title: DataTypes.TEXT, number: { type: DataTypes.INTEGER, defaultValue: 1 }, aired: DataTypes.DATE }, { sequelize, modelName: 'Episode' });

  return Episode;
};
