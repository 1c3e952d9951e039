import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shift extends Model {}

  // The two keys come from the associations; only what is new stands here.
  Shift.init(
    { hours: { type: DataTypes.INTEGER, allowNull: false } },
    { sequelize, modelName: 'Shift', timestamps: false },
  );

  return Shift;
};
