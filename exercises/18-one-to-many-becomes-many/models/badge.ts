import {
  DataTypes,
  Model,
  type BelongsToGetAssociationMixin,
  type CreationOptional,
  type ForeignKey,
  type InferAttributes,
  type InferCreationAttributes,
  type ModelStatic,
  type NonAttribute,
  type Sequelize,
} from 'sequelize';
import type { Lifeguard } from './lifeguard';

class Badge extends Model<InferAttributes<Badge>, InferCreationAttributes<Badge>> {
  declare id: CreationOptional<number>;
  declare title: string;
  declare lifeguardId: ForeignKey<number>;

  declare getLifeguard: BelongsToGetAssociationMixin<Lifeguard>;
  declare Lifeguard?: NonAttribute<Lifeguard>;

  static associate(models: { Lifeguard: ModelStatic<Lifeguard> }) {
    Badge.belongsTo(models.Lifeguard, { foreignKey: { name: 'lifeguardId', allowNull: false } });
  }
}

export type { Badge };

export default (sequelize: Sequelize) => {
  Badge.init(
    {
      id: { type: DataTypes.INTEGER, autoIncrement: true, primaryKey: true },
      title: DataTypes.STRING,
    },
    { sequelize, modelName: 'Badge', timestamps: false },
  );

  return Badge;
};
