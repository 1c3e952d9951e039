import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export class Lifeguard extends Model {
  declare id: number;
  declare firstName: string | null;

  static init(sequelize: Sequelize): typeof Lifeguard {
    return super.init(
      { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
      { sequelize, modelName: 'Lifeguard', tableName: 'lifeguards', timestamps: false },
    ) as typeof Lifeguard;
  }

  static associate = (models: Record<string, ModelStatic<Model>>) => {
    this.belongsTo(models.Beach, { foreignKey: 'beachId' });
    this.belongsToMany(models.Beach, { as: 'Duties', through: 'guard_duty', timestamps: false });
  };
}
