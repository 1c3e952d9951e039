import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.hasMany(models.Lifeguard, { foreignKey: { name: 'beachId', field: 'beach_id' } });
      Beach.hasMany(models.Sandcastle, { foreignKey: { name: 'beachId', field: 'beach_id' } });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach', timestamps: false });

  return Beach;
};
