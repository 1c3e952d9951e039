import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Show extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Show.hasMany(models.Episode, { onDelete: 'CASCADE', hooks: true });
    }
  }

  Show.init({ title: { type: DataTypes.STRING, allowNull: false }, since: DataTypes.INTEGER }, { sequelize, modelName: 'Show' });

  return Show;
};
