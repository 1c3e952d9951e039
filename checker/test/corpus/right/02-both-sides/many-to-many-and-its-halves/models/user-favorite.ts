import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class UserFavorite extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      UserFavorite.belongsTo(models.User);
      UserFavorite.belongsTo(models.Show);
    }
  }

  UserFavorite.init({ rating: DataTypes.INTEGER }, { sequelize, modelName: 'UserFavorite', tableName: 'UserFavorites' });

  return UserFavorite;
};
