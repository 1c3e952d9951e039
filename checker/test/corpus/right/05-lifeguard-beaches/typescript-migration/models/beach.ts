import {
  DataTypes,
  Model,
  type BelongsToManyAddAssociationMixin,
  type BelongsToManyGetAssociationsMixin,
  type CreationOptional,
  type InferAttributes,
  type InferCreationAttributes,
  type ModelStatic,
  type NonAttribute,
  type Sequelize,
} from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model<InferAttributes<Beach>, InferCreationAttributes<Beach>> {
    declare id: CreationOptional<number>;
    declare name: string | null;
    declare location: string | null;
    declare sandRating: number | null;
    declare guards?: NonAttribute<Model[]>;
    declare getGuards: BelongsToManyGetAssociationsMixin<Model>;
    declare addGuard: BelongsToManyAddAssociationMixin<Model, number>;

    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
      Beach.belongsToMany(models.Lifeguard, { as: 'guards', through: 'LifeguardBeaches', timestamps: false });
    }
  }

  Beach.init(
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      name: DataTypes.STRING,
      location: DataTypes.STRING,
      sandRating: DataTypes.INTEGER,
    },
    { sequelize, modelName: 'Beach', tableName: 'beaches', timestamps: false },
  );

  return Beach;
};
