import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.belongsToMany(models.Lifeguard, { through: 'guard_duty', foreignKey: 'beach_no', timestamps: false });
    }
  }

  Beach.init({ name: { type: DataTypes.STRING, field: 'beach_name' } }, { sequelize, modelName: 'Beach', tableName: 'town_beach', timestamps: false });

  return Beach;
};
