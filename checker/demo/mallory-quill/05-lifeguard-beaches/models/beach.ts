import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
      Beach.belongsToMany(models.Lifeguard, { as: 'Guards', through: 'LifeguardBeaches', timestamps: false });
    }
  }

  Beach.init(
    { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
    { sequelize, modelName: 'Beach', tableName: 'beaches', timestamps: false },
  );

  return Beach;
};
