module.exports = function (sequelize, DataTypes) {
  const Beach = sequelize.define(
    'Beach',
    { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
    { tableName: 'beaches', timestamps: false },
  );
  const Lifeguard = sequelize.define(
    'Lifeguard',
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { tableName: 'lifeguards', timestamps: false },
  );

  Lifeguard.belongsTo(Beach, { foreignKey: 'beachId' });
  Beach.hasMany(Lifeguard, { as: 'residents', foreignKey: 'beachId' });

  const join = { through: 'Town', timestamps: false };
  Lifeguard.belongsToMany(Beach, join);
  Beach.belongsToMany(Lifeguard, join);

  return { Beach, Lifeguard };
};
