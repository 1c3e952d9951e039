import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
      User.belongsToMany(models.Show, { as: 'Watched', through: 'user_watched', foreignKey: 'user_id', otherKey: 'show_id' });
      User.belongsToMany(User, { as: 'Following', through: 'Follows', foreignKey: 'follower_id', otherKey: 'followed_id' });
      User.belongsToMany(User, { as: 'Followers', through: 'Follows', foreignKey: 'followed_id', otherKey: 'follower_id' });
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
