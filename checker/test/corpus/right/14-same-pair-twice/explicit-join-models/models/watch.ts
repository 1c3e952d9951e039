import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Watch extends Model {}

  Watch.init({ id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, minutes: DataTypes.INTEGER }, { sequelize, modelName: 'Watch' });

  return Watch;
};
