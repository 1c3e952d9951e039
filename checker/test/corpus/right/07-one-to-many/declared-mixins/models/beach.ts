import {
  DataTypes,
  Model,
  type HasManyGetAssociationsMixin,
  type HasOneGetAssociationMixin,
  type ModelStatic,
  type Sequelize,
} from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    declare name: string;
    declare getSandcastles: HasManyGetAssociationsMixin<Model>;
    declare getLifeguardTower: HasOneGetAssociationMixin<Model>;

    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.hasMany(models.Sandcastle, { foreignKey: 'beachId' });
      Beach.hasMany(models.Sandcastle, { as: 'WinterCastles', foreignKey: 'winterId' });
      Beach.hasOne(models.LifeguardTower, { foreignKey: { name: 'beachId', allowNull: false } });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });

  return Beach;
};
