import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Tower extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Tower.belongsTo(models.Beach, { foreignKey: 'beachId' });
      Tower.hasMany(models.Shift, { foreignKey: 'towerId' });
    }
  }

  Tower.init({ code: DataTypes.STRING }, { sequelize, modelName: 'Tower', timestamps: false });

  return Tower;
};
