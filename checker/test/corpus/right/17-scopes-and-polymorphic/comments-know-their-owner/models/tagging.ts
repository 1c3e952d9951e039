import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Tagging extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Tagging.belongsTo(models.Tag, { foreignKey: 'tagId', constraints: false });
    }
  }

  Tagging.init(
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      tagId: DataTypes.INTEGER,
      itemType: DataTypes.STRING,
      itemId: DataTypes.INTEGER,
    },
    { sequelize, modelName: 'Tagging', timestamps: false },
  );

  return Tagging;
};
