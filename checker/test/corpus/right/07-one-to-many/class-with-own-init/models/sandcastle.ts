import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default class Sandcastle extends Model {
  static override init(sequelize: Sequelize): ModelStatic<Model> {
    return super.init({ description: DataTypes.STRING }, { sequelize, modelName: 'Sandcastle' });
  }

  static associate({ Beach }: Record<string, ModelStatic<Model>>) {
    this.belongsTo(Beach, { foreignKey: 'beachId' });
  }
}
