import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate = (models: Record<string, ModelStatic<Model>>) => {
      this.belongsToMany(models.Show, { through: 'UserFavorites', as: 'Favorites' });
    };
  }

  return User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });
};
