import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: a lifeguard works at many beaches, through the model Shift, and has many shifts.
    }
  }

  Lifeguard.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard' });

  return Lifeguard;
};
