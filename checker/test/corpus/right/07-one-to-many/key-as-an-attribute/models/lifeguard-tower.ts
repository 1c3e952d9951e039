import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class LifeguardTower extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      LifeguardTower.belongsTo(models.Beach, { foreignKey: 'beachId' });
    }
  }

  LifeguardTower.init({ height: DataTypes.INTEGER, beachId: { type: DataTypes.INTEGER, allowNull: false } }, { sequelize, modelName: 'LifeguardTower' });

  return LifeguardTower;
};
