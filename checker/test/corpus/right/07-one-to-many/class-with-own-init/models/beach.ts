import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export class Beach extends Model {
  static override init(sequelize: Sequelize): ModelStatic<Model> {
    return super.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });
  }

  static associate({ Sandcastle, LifeguardTower }: Record<string, ModelStatic<Model>>) {
    this.hasMany(Sandcastle, { foreignKey: 'beachId' });
    this.hasOne(LifeguardTower, { foreignKey: { name: 'beachId', allowNull: false } });
  }
}
