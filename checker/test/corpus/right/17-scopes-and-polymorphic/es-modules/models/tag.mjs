export default (sequelize, DataTypes) => {
  const Tag = sequelize.define(
    'Tag',
    { name: DataTypes.STRING, uses: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 0 } },
    { timestamps: false },
  );
  Tag.associate = ({ Beach, Sandcastle, Tagging }) => {
    const through = (itemType) => ({ model: Tagging, unique: false, scope: { itemType } });
    const keys = { foreignKey: 'tagId', otherKey: 'itemId', constraints: false };
    Tag.belongsToMany(Beach, { ...keys, through: through('Beach') });
    Tag.belongsToMany(Sandcastle, { ...keys, through: through('Sandcastle') });
  };
  return Tag;
};
