import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Episode extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Episode.belongsTo(models.Show, { foreignKey: 'show_id' });
    }
  }

  Episode.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Episode' });

  return Episode;
};
