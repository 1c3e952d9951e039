import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Show extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Show.belongsToMany(models.User, { through: 'UserFavorite' });
    }
  }

  Show.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Show' });

  return Show;
};
