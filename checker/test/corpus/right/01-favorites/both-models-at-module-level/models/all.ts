import { DataTypes, Model, type Sequelize } from 'sequelize';

class User extends Model {}
class Show extends Model {}

export function initModels(sequelize: Sequelize) {
  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });
  Show.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Show' });
  User.belongsToMany(Show, { as: 'Favorites', through: 'UserFavorites' });
  return { User, Show };
}
