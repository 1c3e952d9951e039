import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shift extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // all in beach.ts
    }
  }

  Shift.init({ id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, hours: DataTypes.INTEGER }, { sequelize, modelName: 'Shift' });

  return Shift;
};
