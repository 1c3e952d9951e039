import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class LifeguardTower extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      LifeguardTower.belongsTo(models.Beach, { foreignKey: { name: 'beachId', allowNull: false } });
    }
  }

  LifeguardTower.init({ height: DataTypes.INTEGER }, { sequelize, modelName: 'LifeguardTower' });

  return LifeguardTower;
};
