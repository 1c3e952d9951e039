import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Sandcastle extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      const { Comment, Tag, Tagging } = models;

      Sandcastle.hasMany(Comment, {
        as: 'Comments',
        foreignKey: 'itemId',
        constraints: false,
        scope: { itemType: 'Sandcastle' },
      });

      // No foreign key does it.
      Sandcastle.addHook('beforeDestroy', async (sandcastle: any, { transaction }: any) => {
        const where = { itemType: 'Sandcastle', itemId: sandcastle.id };
        await Comment.destroy({ where, transaction });
        await Tagging.destroy({ where, transaction });
      });
    }
  }

  Sandcastle.init({ name: DataTypes.STRING }, { sequelize, modelName: 'Sandcastle', timestamps: false });

  return Sandcastle;
};
