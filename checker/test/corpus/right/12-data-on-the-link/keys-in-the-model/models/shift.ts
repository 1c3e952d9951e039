import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shift extends Model {}

  Shift.init(
    {
      LifeguardId: { type: DataTypes.INTEGER, primaryKey: true, references: { model: 'lifeguards', key: 'id' } },
      BeachId: { type: DataTypes.INTEGER, primaryKey: true, references: { model: 'beaches', key: 'id' } },
      hours: { type: DataTypes.INTEGER, defaultValue: 8 },
    },
    { sequelize, modelName: 'Shift', tableName: 'Shifts', timestamps: false },
  );

  return Shift;
};
