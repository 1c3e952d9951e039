export default (sequelize, DataTypes) =>
  sequelize.define(
    'Comment',
    { text: DataTypes.STRING, kind: DataTypes.STRING, itemType: DataTypes.STRING, itemId: DataTypes.INTEGER },
    { timestamps: false },
  );
