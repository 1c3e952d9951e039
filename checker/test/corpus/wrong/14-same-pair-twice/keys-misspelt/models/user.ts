import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
      User.belongsToMany(models.Show, { as: 'Watched', through: 'UserWatched' });
      User.belongsToMany(User, { as: 'Following', through: 'Follows', foreign_key: 'followerId', other_key: 'followedId' });
      User.belongsToMany(User, { as: 'Followers', through: 'Follows', foreign_key: 'followedId', other_key: 'followerId' });
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
