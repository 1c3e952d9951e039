import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Tag extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      const { Beach, Sandcastle, Tagging } = models;

      Tag.belongsToMany(Beach, {
        as: 'Beaches',
        through: { model: Tagging, unique: false, scope: { itemType: 'Beach' } },
        foreignKey: 'tagId',
        otherKey: 'itemId',
        constraints: false,
      });
      Tag.belongsToMany(Sandcastle, {
        as: 'Sandcastles',
        through: { model: Tagging, unique: false, scope: { itemType: 'Sandcastle' } },
        foreignKey: 'tagId',
        otherKey: 'itemId',
        constraints: false,
      });

      // Links are stored with bulkCreate, from either side.
      Tagging.addHook('afterBulkCreate', async (taggings: any, { transaction }: any) => {
        for (const tagging of taggings) {
          const tag: any = await Tag.findByPk(tagging.tagId, { transaction });
          await tag.update({ uses: tag.uses + 1 }, { transaction });
        }
      });
    }
  }

  Tag.init(
    { name: DataTypes.STRING, uses: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 } },
    { sequelize, modelName: 'Tag', timestamps: false },
  );

  return Tag;
};
