import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Shows extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Shows.hasMany(models.Episode);
    }
  }

  Shows.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Shows' });

  return Shows;
};
