import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shift extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Shift.belongsTo(models.Lifeguard, { as: 'guard', foreignKey: 'guardId', onDelete: 'CASCADE' });
      Shift.belongsTo(models.Beach, { as: 'place', foreignKey: 'beachId', onDelete: 'CASCADE' });
    }
  }

  Shift.init({ id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, hours: DataTypes.INTEGER }, { sequelize, modelName: 'Shift' });

  return Shift;
};
