import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.hasMany(models.Sandcastle, { as: 'Castles', foreignKey: 'placeId' });
      Beach.hasOne(models.LifeguardTower, { as: 'Lookout', foreignKey: { name: 'shoreId', allowNull: false } });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });

  return Beach;
};
