export default (sequelize, DataTypes) => {
  const Sandcastle = sequelize.define('Sandcastle', { name: DataTypes.STRING }, { timestamps: false });
  Sandcastle.associate = ({ Comment, Tag, Tagging }) => {
    const owner = { foreignKey: 'itemId', constraints: false };
    Sandcastle.hasMany(Comment, { ...owner, as: 'Comments', scope: { itemType: 'Sandcastle' } });
    Sandcastle.belongsToMany(Tag, {
      ...owner,
      as: 'Tags',
      through: { model: Tagging, unique: false, scope: { itemType: 'Sandcastle' } },
      otherKey: 'tagId',
    });
    Sandcastle.beforeDestroy(async (castle, options) => {
      const where = { itemType: 'Sandcastle', itemId: castle.id };
      await Comment.destroy({ where, transaction: options.transaction });
      await Tagging.destroy({ where, transaction: options.transaction });
    });
  };
  return Sandcastle;
};
