import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: a beach has many lifeguards, through the model Shift, and has many shifts.
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach' });

  return Beach;
};
