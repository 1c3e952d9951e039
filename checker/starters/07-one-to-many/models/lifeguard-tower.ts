import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class LifeguardTower extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: a tower belongs to a beach. A tower without a beach cannot be stored.
    }
  }

  LifeguardTower.init({ height: DataTypes.INTEGER }, { sequelize, modelName: 'LifeguardTower' });

  return LifeguardTower;
};
