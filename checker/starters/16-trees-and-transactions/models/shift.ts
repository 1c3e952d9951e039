import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shift extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Shift.belongsTo(models.Tower, { foreignKey: 'towerId' });
      Shift.belongsTo(models.Lifeguard, { foreignKey: 'lifeguardId' });
    }
  }

  Shift.init({ day: DataTypes.STRING }, { sequelize, modelName: 'Shift', timestamps: false });

  return Shift;
};
