import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class GuardDuty extends Model {}

  GuardDuty.init(
    {
      guardNo: { type: DataTypes.INTEGER, primaryKey: true, field: 'guard_no' },
      beachNo: { type: DataTypes.INTEGER, primaryKey: true, field: 'beach_no' },
    },
    { sequelize, modelName: 'GuardDuty', tableName: 'guard_duty', timestamps: false },
  );

  return GuardDuty;
};
