import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class UserFavorite extends Model {}

  UserFavorite.init(
    { UserId: DataTypes.INTEGER, ShowId: DataTypes.INTEGER },
    {
      sequelize,
      modelName: 'UserFavorite',
      tableName: 'UserFavorites',
      indexes: [{ unique: true, fields: ['UserId', 'ShowId'] }],
    },
  );

  return UserFavorite;
};
