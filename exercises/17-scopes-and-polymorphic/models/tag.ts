import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Tag extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // TODO: a tag has its Beaches and its Sandcastles, and uses counts the taggings that were added.
    }
  }

  Tag.init(
    { name: DataTypes.STRING, uses: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 } },
    { sequelize, modelName: 'Tag', timestamps: false },
  );

  return Tag;
};
