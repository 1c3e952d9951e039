import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      const { Comment, Tag, Tagging } = models;

      Beach.hasMany(Comment, {
        as: 'Comments',
        foreignKey: 'itemId',
        constraints: false,
        scope: { itemType: 'Beach' },
      });
      Beach.belongsToMany(Tag, {
        as: 'Tags',
        through: { model: Tagging, unique: false, scope: { itemType: 'Beach' } },
        foreignKey: 'itemId',
        otherKey: 'tagId',
        constraints: false,
      });

      // No foreign key does it.
      Beach.addHook('beforeDestroy', async (beach: any, { transaction }: any) => {
        const where = { itemType: 'Beach', itemId: beach.id };
        await Comment.destroy({ where, transaction });
        await Tagging.destroy({ where, transaction });
      });
    }
  }

  Beach.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Beach', timestamps: false });

  return Beach;
};
