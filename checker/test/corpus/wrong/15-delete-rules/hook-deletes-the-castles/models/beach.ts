import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
      Beach.hasMany(models.Sandcastle, { foreignKey: 'beachId' });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach', timestamps: false });

  Beach.beforeDestroy(async (beach) => {
    await sequelize.models['Sandcastle'].destroy({ where: { beachId: beach.get('id') } });
  });

  return Beach;
};
