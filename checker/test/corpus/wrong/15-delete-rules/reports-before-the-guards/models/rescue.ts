import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Rescue extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Rescue.belongsTo(models.Lifeguard, { foreignKey: 'lifeguardId' });
    }
  }

  Rescue.init({ note: DataTypes.STRING }, { sequelize, modelName: 'Rescue', paranoid: true });

  return Rescue;
};
