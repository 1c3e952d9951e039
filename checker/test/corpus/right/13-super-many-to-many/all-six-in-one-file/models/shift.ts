import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shift extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      const { Lifeguard, Beach } = models;
      Lifeguard.belongsToMany(Beach, { through: Shift });
      Beach.belongsToMany(Lifeguard, { through: Shift });
      Lifeguard.hasMany(Shift);
      Beach.hasMany(Shift);
      Shift.belongsTo(Lifeguard);
      Shift.belongsTo(Beach);
    }
  }

  Shift.init({ id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, hours: DataTypes.INTEGER }, { sequelize, modelName: 'Shift' });

  return Shift;
};
