import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
      Beach.belongsToMany(models.Lifeguard, {
        as: 'Crew',
        through: 'postings',
        timestamps: false,
        foreignKey: { name: 'beachKey', field: 'beach_id' },
        otherKey: { name: 'guardKey', field: 'guard_id' },
      });
    }
  }

  Beach.init({ name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER }, { sequelize, modelName: 'Beach', tableName: 'beaches', timestamps: false });

  return Beach;
};
