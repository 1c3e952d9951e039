import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
      Object.assign(User.prototype, {
        async addFavorite() {},
        async addFavorites() {},
        async getFavorites() { return []; },
        async countFavorites() { return 0; },
      });
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
