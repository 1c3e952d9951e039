import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default class Beach extends Model {
  static override init(sequelize: Sequelize): ModelStatic<Model> {
    return super.init(
      { name: { type: DataTypes.STRING, field: 'beach_name' } },
      { sequelize, modelName: 'Beach', tableName: 'town_beach', timestamps: false },
    );
  }

  static associate({ Lifeguard }: Record<string, ModelStatic<Model>>) {
    this.belongsToMany(Lifeguard, { through: 'guard_duty', foreignKey: 'beach_no', timestamps: false });
  }
}
