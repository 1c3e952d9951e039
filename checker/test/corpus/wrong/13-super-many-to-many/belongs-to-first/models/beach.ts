import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      const { Lifeguard, Shift } = models;
      Shift.belongsTo(Lifeguard);
      Shift.belongsTo(Beach);
      Lifeguard.hasMany(Shift);
      Beach.hasMany(Shift);
      Lifeguard.belongsToMany(Beach, { through: Shift });
      Beach.belongsToMany(Lifeguard, { through: Shift });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });

  return Beach;
};
