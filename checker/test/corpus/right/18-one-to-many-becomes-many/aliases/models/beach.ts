import {
  DataTypes,
  Model,
  type BelongsToManyAddAssociationMixin,
  type BelongsToManyGetAssociationsMixin,
  type BelongsToManyRemoveAssociationMixin,
  type CreationOptional,
  type InferAttributes,
  type InferCreationAttributes,
  type ModelStatic,
  type NonAttribute,
  type Sequelize,
} from 'sequelize';
import type { Lifeguard } from './lifeguard';

class Beach extends Model<InferAttributes<Beach>, InferCreationAttributes<Beach>> {
  declare id: CreationOptional<number>;
  declare name: string;

  declare getCrew: BelongsToManyGetAssociationsMixin<Lifeguard>;
  declare addCrew: BelongsToManyAddAssociationMixin<Lifeguard, number>;
  declare removeCrew: BelongsToManyRemoveAssociationMixin<Lifeguard, number>;
  declare Crew?: NonAttribute<Lifeguard[]>;

  static associate(models: { Lifeguard: ModelStatic<Lifeguard> }) {
    Beach.belongsToMany(models.Lifeguard, { as: 'Crew', through: 'BeachLifeguards', timestamps: false });
  }
}

export type { Beach };

export default (sequelize: Sequelize) => {
  Beach.init(
    {
      id: { type: DataTypes.INTEGER, autoIncrement: true, primaryKey: true },
      name: DataTypes.STRING,
    },
    { sequelize, modelName: 'Beach', timestamps: false },
  );

  return Beach;
};
