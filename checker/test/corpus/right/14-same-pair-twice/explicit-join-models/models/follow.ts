import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Follow extends Model {}

  Follow.init({ since: DataTypes.DATE }, { sequelize, modelName: 'Follow' });

  return Follow;
};
