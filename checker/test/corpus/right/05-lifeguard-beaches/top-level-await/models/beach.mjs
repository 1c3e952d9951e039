const options = await Promise.resolve({ tableName: 'beaches', timestamps: false });
const { join } = await import('./join/options.mjs');

export default (sequelize, DataTypes) => {
  const Beach = sequelize.define(
    'Beach',
    { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
    options,
  );
  Beach.associate = (models) => {
    Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
    Beach.belongsToMany(models.Lifeguard, { ...join, as: 'Guards' });
  };
  return Beach;
};
