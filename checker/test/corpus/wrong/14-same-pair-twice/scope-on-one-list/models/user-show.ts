import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class UserShow extends Model {}

  UserShow.init({ id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, kind: DataTypes.STRING }, { sequelize, modelName: 'UserShow' });

  return UserShow;
};
