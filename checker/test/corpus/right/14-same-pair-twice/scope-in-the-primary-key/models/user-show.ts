import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class UserShow extends Model {}

  UserShow.init({ kind: { type: DataTypes.STRING, primaryKey: true }, UserId: { type: DataTypes.INTEGER, primaryKey: true }, ShowId: { type: DataTypes.INTEGER, primaryKey: true } }, { sequelize, modelName: 'UserShow' });

  return UserShow;
};
