import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Show extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: a show knows the users who favor it, through the same join table.
    }
  }

  Show.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Show' });

  return Show;
};
