export default (sequelize, DataTypes) => {
  const Beach = sequelize.define(
    'Beach',
    { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
    { tableName: 'beaches', timestamps: false },
  );

  Beach.associate = ({ Lifeguard }) => {
    Beach.hasMany(Lifeguard, { foreignKey: 'beachId' });
    Beach.belongsToMany(Lifeguard, { through: 'BeachLifeguards', as: { singular: 'Watcher', plural: 'Watchers' } });
  };

  return Beach;
};
