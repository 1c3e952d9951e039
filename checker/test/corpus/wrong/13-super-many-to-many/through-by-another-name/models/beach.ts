import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.belongsToMany(models.Lifeguard, { through: 'LifeguardBeaches' });
      Beach.hasMany(models.Shift, { onDelete: 'CASCADE' });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });

  return Beach;
};
