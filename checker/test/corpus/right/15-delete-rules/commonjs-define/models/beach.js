module.exports = (sequelize, DataTypes) => {
  const Beach = sequelize.define('Beach', { name: DataTypes.STRING }, { timestamps: false });
  Beach.associate = (models) => {
    Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
    Beach.hasMany(models.Sandcastle, { foreignKey: 'beachId' });
  };
  return Beach;
};
