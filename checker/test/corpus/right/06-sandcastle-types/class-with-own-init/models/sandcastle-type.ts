import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export class SandcastleType extends Model {
  static initialize(sequelize: Sequelize): void {
    SandcastleType.init({ name: DataTypes.STRING }, { sequelize, modelName: 'SandcastleType' });
  }

  static associate({ Tool, SandcastleTypeTool }: Record<string, ModelStatic<Model>>): void {
    SandcastleType.belongsToMany(Tool, { through: SandcastleTypeTool });
  }
}
