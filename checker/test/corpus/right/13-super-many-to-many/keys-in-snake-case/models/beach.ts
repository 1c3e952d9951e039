import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.belongsToMany(models.Lifeguard, { through: models.Shift, foreignKey: 'beach_id' });
      Beach.hasMany(models.Shift, { foreignKey: 'beach_id', onDelete: 'cascade' });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });

  return Beach;
};
