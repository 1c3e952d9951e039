import {
  DataTypes,
  Model,
  type BelongsToManyAddAssociationMixin,
  type BelongsToManyGetAssociationsMixin,
  type BelongsToManyRemoveAssociationMixin,
  type CreationOptional,
  type HasManyGetAssociationsMixin,
  type InferAttributes,
  type InferCreationAttributes,
  type ModelStatic,
  type NonAttribute,
  type Sequelize,
} from 'sequelize';
import type { Badge } from './badge';
import type { Beach } from './beach';

class Lifeguard extends Model<InferAttributes<Lifeguard>, InferCreationAttributes<Lifeguard>> {
  declare id: CreationOptional<number>;
  declare name: string;

  declare getBeaches: BelongsToManyGetAssociationsMixin<Beach>;
  declare addBeach: BelongsToManyAddAssociationMixin<Beach, number>;
  declare removeBeach: BelongsToManyRemoveAssociationMixin<Beach, number>;
  declare Beaches?: NonAttribute<Beach[]>;

  declare getBadges: HasManyGetAssociationsMixin<Badge>;
  declare Badges?: NonAttribute<Badge[]>;

  static associate(models: { Badge: ModelStatic<Badge>; Beach: ModelStatic<Beach> }) {
    Lifeguard.hasMany(models.Badge, { foreignKey: 'lifeguardId' });
    Lifeguard.belongsToMany(models.Beach, { through: 'BeachLifeguards', timestamps: false });
  }
}

export type { Lifeguard };

export default (sequelize: Sequelize) => {
  Lifeguard.init(
    {
      id: { type: DataTypes.INTEGER, autoIncrement: true, primaryKey: true },
      name: DataTypes.STRING,
    },
    { sequelize, modelName: 'Lifeguard', timestamps: false },
  );

  return Lifeguard;
};
