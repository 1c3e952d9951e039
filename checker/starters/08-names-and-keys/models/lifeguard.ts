import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: a lifeguard is on duty at many beaches, by the table guard_duty.
    }
  }

  // TODO: make the model fit the table town_lifeguard.
  Lifeguard.init({ firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { sequelize, modelName: 'Lifeguard' });

  return Lifeguard;
};
