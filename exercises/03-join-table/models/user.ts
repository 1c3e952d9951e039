import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: the models are ready, but the table UserFavorites is not. Make its migration, inside this exercise's folder:
      //   npx sequelize migration:create --name user-favorites
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
