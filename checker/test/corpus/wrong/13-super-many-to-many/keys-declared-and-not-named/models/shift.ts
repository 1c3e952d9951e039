import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shift extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Shift.belongsTo(models.Lifeguard, { onDelete: 'CASCADE' });
      Shift.belongsTo(models.Beach, { onDelete: 'CASCADE' });
    }
  }

  Shift.init({
  id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
  lifeguardId: { type: DataTypes.INTEGER, allowNull: false, references: { model: 'Lifeguards', key: 'id' }, onDelete: 'CASCADE' },
  beachId: { type: DataTypes.INTEGER, allowNull: false, references: { model: 'Beaches', key: 'id' }, onDelete: 'CASCADE' },
  hours: DataTypes.INTEGER,
}, { sequelize, modelName: 'Shift' });

  return Shift;
};
