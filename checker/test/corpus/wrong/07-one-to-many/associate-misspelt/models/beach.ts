import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static asociate(models: Record<string, ModelStatic<Model>>) {
      Beach.hasMany(models.Sandcastle, { foreignKey: 'beachId' });
      Beach.hasOne(models.LifeguardTower, { foreignKey: { name: 'beachId', allowNull: false } });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });

  return Beach;
};
