import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // Later.
    }
  }

  Beach.init({ name: { type: DataTypes.STRING, field: 'beach_name' } }, { sequelize, modelName: 'town_beach', freezeTableName: true, timestamps: false });

  return Beach;
};
