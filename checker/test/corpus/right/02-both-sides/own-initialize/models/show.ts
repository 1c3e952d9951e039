import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export class Show extends Model {
  static initialize(sequelize: Sequelize) {
    return Show.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Show' });
  }

  static associate = ({ User }: Record<string, ModelStatic<Model>>) => {
    Show.belongsToMany(User, { through: 'UserFavorites' });
  };
}
