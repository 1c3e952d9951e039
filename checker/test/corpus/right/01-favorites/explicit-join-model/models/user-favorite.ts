import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class UserFavorite extends Model {}

  UserFavorite.init(
    { stars: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 3 } },
    { sequelize, modelName: 'UserFavorite', tableName: 'UserFavorites' },
  );

  return UserFavorite;
};
