import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
      User.belongsToMany(models.Show, { as: 'Watched', through: 'UserWatched' });
      User.belongsToMany(User, { as: 'Following', through: 'Follows', foreignKey: 'followerId', otherKey: 'followedId' });
      User.belongsToMany(User, { as: 'Followers', through: 'Follows', foreignKey: 'followedId', otherKey: 'followerId' });
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
