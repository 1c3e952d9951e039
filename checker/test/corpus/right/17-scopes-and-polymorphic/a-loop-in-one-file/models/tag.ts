import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Tag extends Model {
    static associate({ Beach, Sandcastle, Comment, Tagging }: Record<string, ModelStatic<Model>>) {
      const constraints = false;
      for (const Item of [Beach, Sandcastle]) {
        const scope = { itemType: Item.name };
        const through = { model: Tagging, unique: false, scope };
        Item.hasMany(Comment, { as: 'Comments', foreignKey: 'itemId', constraints, scope });
        Item.belongsToMany(Tag, { as: 'Tags', through, foreignKey: 'itemId', otherKey: 'tagId', constraints });
        Tag.belongsToMany(Item, { through, foreignKey: 'tagId', otherKey: 'itemId', constraints });
        Item.beforeDestroy(async (item: any, { transaction }) => {
          const where = { ...scope, itemId: item.id };
          await Promise.all([Comment.destroy({ where, transaction }), Tagging.destroy({ where, transaction })]);
        });
      }
      Beach.hasMany(Comment, {
        as: 'Warnings',
        foreignKey: 'itemId',
        constraints,
        scope: { itemType: 'Beach', kind: 'warning' },
      });
      Tagging.afterBulkCreate(async (taggings: any, { transaction }) => {
        for (const { tagId } of taggings) await Tag.increment('uses', { where: { id: tagId }, transaction });
      });
    }
  }

  Tag.init(
    { name: DataTypes.STRING, uses: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 } },
    { sequelize, modelName: 'Tag', timestamps: false },
  );

  return Tag;
};
