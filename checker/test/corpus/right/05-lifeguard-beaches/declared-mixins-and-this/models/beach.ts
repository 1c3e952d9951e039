import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';
import type { BelongsToManyAddAssociationMixin, BelongsToManyGetAssociationsMixin } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    declare id: number;
    declare name: string;
    declare getGuards: BelongsToManyGetAssociationsMixin<Model>;
    declare addGuard: BelongsToManyAddAssociationMixin<Model, number>;

    static associate(models: Record<string, ModelStatic<Model>>) {
      this.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
      this.belongsToMany(models.Lifeguard, { as: 'guards', through: 'BeachGuards' });
    }
  }

  Beach.init({ name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER }, { sequelize, modelName: 'Beach', tableName: 'beaches', timestamps: false });

  return Beach;
};
