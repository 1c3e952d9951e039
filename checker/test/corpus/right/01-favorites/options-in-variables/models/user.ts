import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

const ALIAS = 'Favorites';
const TABLE = `User${ALIAS}`;

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      const favorites = { as: ALIAS, through: TABLE, foreignKey: 'userId', otherKey: 'showId' };
      User.belongsToMany(models.Show, favorites);
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
