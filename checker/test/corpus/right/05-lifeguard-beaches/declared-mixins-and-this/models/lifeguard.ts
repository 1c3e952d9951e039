import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';
import type { BelongsToManyGetAssociationsMixin } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    declare id: number;
    declare getBeaches: BelongsToManyGetAssociationsMixin<Model>;

    static associate(models: Record<string, ModelStatic<Model>>) {
      this.belongsTo(models.Beach, { foreignKey: 'beachId', as: 'home' });
      this.belongsToMany(models.Beach, { as: 'beaches', through: 'BeachGuards' });
    }
  }

  Lifeguard.init({ firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard', tableName: 'lifeguards', timestamps: false });

  return Lifeguard;
};
