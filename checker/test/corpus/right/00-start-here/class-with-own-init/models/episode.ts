import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export class Episode extends Model {
  static init(sequelize: Sequelize): typeof Episode {
    return super.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Episode' }) as typeof Episode;
  }

  static associate(models: Record<string, ModelStatic<Model>>): void {
    this.belongsTo(models.Show);
  }
}
