export default (sequelize, DataTypes) => {
  const Tagging = sequelize.define(
    'Tagging',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      tagId: DataTypes.INTEGER,
      itemType: DataTypes.STRING,
      itemId: DataTypes.INTEGER,
    },
    { timestamps: false },
  );
  Tagging.afterBulkCreate(async (taggings, options) => {
    const { Tag } = sequelize.models;
    for (const { tagId } of taggings) {
      await Tag.increment('uses', { where: { id: tagId }, transaction: options.transaction });
    }
  });
  return Tagging;
};
