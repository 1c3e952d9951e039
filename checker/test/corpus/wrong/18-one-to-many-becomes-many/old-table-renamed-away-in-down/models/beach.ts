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

  declare getLifeguards: BelongsToManyGetAssociationsMixin<Lifeguard>;
  declare addLifeguard: BelongsToManyAddAssociationMixin<Lifeguard, number>;
  declare removeLifeguard: BelongsToManyRemoveAssociationMixin<Lifeguard, number>;
  declare Lifeguards?: NonAttribute<Lifeguard[]>;

  static associate(models: { Lifeguard: ModelStatic<Lifeguard> }) {
    Beach.belongsToMany(models.Lifeguard, { through: 'BeachLifeguards', timestamps: false });
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
