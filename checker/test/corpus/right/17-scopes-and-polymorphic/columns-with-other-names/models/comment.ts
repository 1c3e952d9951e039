import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Comment extends Model {}

  Comment.init(
    {
      text: DataTypes.STRING,
      kind: DataTypes.STRING,
      itemType: { type: DataTypes.STRING, field: 'item_type' },
      itemId: { type: DataTypes.INTEGER, field: 'item_id' },
    },
    { sequelize, modelName: 'Comment', timestamps: false },
  );

  return Comment;
};
