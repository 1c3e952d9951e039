import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
      User.belongsToMany(models.Show, { as: 'Watched', through: 'UserWatched' });
      const follower = { name: 'FanId', allowNull: false };
      const followed = { name: 'StarId', allowNull: false };
      User.belongsToMany(models.User, { as: 'Following', through: 'Stars', foreignKey: follower, otherKey: followed });
      User.belongsToMany(models.User, { as: 'Followers', through: 'Stars', foreignKey: followed, otherKey: follower });
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
