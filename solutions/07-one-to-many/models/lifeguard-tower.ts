import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class LifeguardTower extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // The same options as on the other side: whichever of the two runs first decides.
      LifeguardTower.belongsTo(models.Beach, { foreignKey: { name: 'beachId', allowNull: false } });
    }
  }

  LifeguardTower.init({ height: DataTypes.INTEGER }, { sequelize, modelName: 'LifeguardTower' });

  return LifeguardTower;
};
