import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Comment extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      Comment.belongsTo(models.Beach, { foreignKey: 'itemId', constraints: false });
      Comment.belongsTo(models.Sandcastle, { foreignKey: 'itemId', constraints: false });
    }
  }

  Comment.init(
    {
      text: DataTypes.STRING,
      kind: DataTypes.STRING,
      itemType: DataTypes.STRING,
      itemId: DataTypes.INTEGER,
    },
    { sequelize, modelName: 'Comment', timestamps: false },
  );

  return Comment;
};
