import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Comment extends Model {}

  Comment.init(
    {
      text: DataTypes.STRING,
      kind: DataTypes.STRING,
      itemType: DataTypes.STRING,
      itemId: DataTypes.INTEGER,
    },
    { sequelize, modelName: 'Comment', timestamps: false, scopes: { warnings: { where: { kind: 'warning' } } } },
  );

  return Comment;
};
