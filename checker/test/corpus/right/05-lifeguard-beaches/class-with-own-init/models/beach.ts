import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export class Beach extends Model {
  declare id: number;
  declare name: string | null;

  static init(sequelize: Sequelize): typeof Beach {
    return super.init(
      { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
      { sequelize, modelName: 'Beach', tableName: 'beaches', timestamps: false },
    ) as typeof Beach;
  }

  static associate(models: Record<string, ModelStatic<Model>>) {
    this.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
    this.belongsToMany(models.Lifeguard, { as: 'Guards', through: 'guard_duty', timestamps: false });
  }
}
