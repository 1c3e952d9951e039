import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Tagging extends Model {}

  Tagging.init(
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      tagId: DataTypes.INTEGER,
      itemType: DataTypes.STRING,
      itemId: DataTypes.INTEGER,
    },
    {
      sequelize,
      modelName: 'Tagging',
      timestamps: false,
      hooks: {
        async afterBulkCreate(taggings: any, { transaction }) {
          for (const { tagId } of taggings) {
            await sequelize.models.Tag.increment('uses', { where: { id: tagId }, transaction });
          }
        },
      },
    },
  );

  return Tagging;
};
