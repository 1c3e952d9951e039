import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.belongsToMany(models.Lifeguard, { as: 'Guards', through: models.Shift, foreignKey: 'beachId', otherKey: 'guardId' });
      Beach.hasMany(models.Shift, { as: 'hoursOfGuards', foreignKey: 'beachId', onDelete: 'CASCADE' });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });

  return Beach;
};
