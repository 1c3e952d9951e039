import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export class Show extends Model {
  static init(sequelize: Sequelize): typeof Show {
    return super.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Show' }) as typeof Show;
  }

  static associate = (models: Record<string, ModelStatic<Model>>): void => {
    this.hasMany(models.Episode);
  };
}
