import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Show extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // Nothing to do here yet: the show's side comes in lesson 02.
    }
  }

  Show.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Show' });

  return Show;
};
