import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: UserFavorites has run for months, and holds the same pair of user and show more than once. Make a migration
      // that removes the duplicates and then makes the pair unique, inside this exercise's folder:
      //   npx sequelize migration:create --name unique-favorites
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
