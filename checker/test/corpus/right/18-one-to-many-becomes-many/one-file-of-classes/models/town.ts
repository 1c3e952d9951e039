import { DataTypes, Model, type BelongsToGetAssociationMixin, type BelongsToManyAddAssociationMixin, type BelongsToManyGetAssociationsMixin, type BelongsToManyRemoveAssociationMixin, type CreationOptional, type ForeignKey, type HasManyGetAssociationsMixin, type InferAttributes, type InferCreationAttributes, type NonAttribute, type Sequelize } from 'sequelize';
export class Badge extends Model<InferAttributes<Badge>, InferCreationAttributes<Badge>> {
  declare id: CreationOptional<number>;
  declare title: string;
  declare lifeguardId: ForeignKey<number>;

  declare getLifeguard: BelongsToGetAssociationMixin<Lifeguard>;
  declare Lifeguard?: NonAttribute<Lifeguard>;

}
export class Beach extends Model<InferAttributes<Beach>, InferCreationAttributes<Beach>> {
  declare id: CreationOptional<number>;
  declare name: string;

  declare getLifeguards: BelongsToManyGetAssociationsMixin<Lifeguard>;
  declare addLifeguard: BelongsToManyAddAssociationMixin<Lifeguard, number>;
  declare removeLifeguard: BelongsToManyRemoveAssociationMixin<Lifeguard, number>;
  declare Lifeguards?: NonAttribute<Lifeguard[]>;

}
export class Lifeguard extends Model<InferAttributes<Lifeguard>, InferCreationAttributes<Lifeguard>> {
  declare id: CreationOptional<number>;
  declare name: string;

  declare getBeaches: BelongsToManyGetAssociationsMixin<Beach>;
  declare addBeach: BelongsToManyAddAssociationMixin<Beach, number>;
  declare removeBeach: BelongsToManyRemoveAssociationMixin<Beach, number>;
  declare Beaches?: NonAttribute<Beach[]>;

  declare getBadges: HasManyGetAssociationsMixin<Badge>;
  declare Badges?: NonAttribute<Badge[]>;

}

export default (sequelize: Sequelize) => {
  const id = { type: DataTypes.INTEGER, autoIncrement: true, primaryKey: true } as const;
  Badge.init({ id, title: DataTypes.STRING }, { sequelize, modelName: 'Badge', timestamps: false });
  Beach.init({ id, name: DataTypes.STRING }, { sequelize, modelName: 'Beach', timestamps: false });
  Lifeguard.init({ id, name: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard', timestamps: false });
  Badge.belongsTo(Lifeguard, { foreignKey: { name: 'lifeguardId', allowNull: false } });
  Lifeguard.hasMany(Badge, { foreignKey: 'lifeguardId' });
  Lifeguard.belongsToMany(Beach, { through: 'BeachLifeguards', timestamps: false });
  Beach.belongsToMany(Lifeguard, { through: 'BeachLifeguards', timestamps: false });
};
