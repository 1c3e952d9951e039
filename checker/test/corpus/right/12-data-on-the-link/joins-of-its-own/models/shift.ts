import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shift extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Shift.belongsTo(models.Lifeguard);
      Shift.belongsTo(models.Beach);
    }
  }

  Shift.init({ hours: DataTypes.INTEGER }, { sequelize, modelName: 'Shift', timestamps: false });

  return Shift;
};
