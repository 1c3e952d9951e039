import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shift extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: a shift is of one lifeguard, and at one beach.
    }
  }

  Shift.init({ hours: DataTypes.INTEGER }, { sequelize, modelName: 'Shift' });

  return Shift;
};
