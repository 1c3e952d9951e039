module.exports = (sequelize, DataTypes) => {
  const Beach = sequelize.define('Beach', { name: DataTypes.STRING }, { timestamps: false });
  Beach.associate = ({ Comment, Tag, Tagging }) => {
    const owner = { foreignKey: 'itemId', constraints: false };
    Beach.hasMany(Comment, { ...owner, as: 'Comments', scope: { itemType: 'Beach' } });
    Beach.hasMany(Comment, { ...owner, as: 'Warnings', scope: { itemType: 'Beach', kind: 'warning' } });
    Beach.belongsToMany(Tag, {
      ...owner,
      as: 'Tags',
      through: { model: Tagging, unique: false, scope: { itemType: 'Beach' } },
      otherKey: 'tagId',
    });
    Beach.beforeDestroy(async (beach, options) => {
      const where = { itemType: 'Beach', itemId: beach.id };
      await Comment.destroy({ where, transaction: options.transaction });
      await Tagging.destroy({ where, transaction: options.transaction });
    });
  };
  return Beach;
};
