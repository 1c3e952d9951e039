import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
      Beach.belongsToMany(models.Lifeguard, { as: 'guards', through: models.Shift, foreignKey: 'beachId', otherKey: 'lifeguardId' });
      Beach.hasMany(models.Shift, { as: 'shifts', foreignKey: 'beachId', onDelete: 'CASCADE' });
    }
  }

  Beach.init(
    { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
    { sequelize, modelName: 'Beach', tableName: 'beaches', timestamps: false },
  );

  return Beach;
};
