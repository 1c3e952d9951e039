import {
  DataTypes,
  Model,
  type CreationOptional,
  type HasManyAddAssociationMixin,
  type HasManyGetAssociationsMixin,
  type HasManyRemoveAssociationMixin,
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

  declare getLifeguards: HasManyGetAssociationsMixin<Lifeguard>;
  declare addLifeguard: HasManyAddAssociationMixin<Lifeguard, number>;
  declare removeLifeguard: HasManyRemoveAssociationMixin<Lifeguard, number>;
  declare Lifeguards?: NonAttribute<Lifeguard[]>;

  static associate(models: { Lifeguard: ModelStatic<Lifeguard> }) {
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
