import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // The key may be empty, so it becomes empty when the beach is deleted.
      Beach.hasMany(models.Sandcastle, { foreignKey: 'beachId' });

      // The key may not be empty, so the tower is deleted with its beach.
      Beach.hasOne(models.LifeguardTower, { foreignKey: { name: 'beachId', allowNull: false } });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });

  return Beach;
};
