module.exports = (sequelize, { STRING, INTEGER }) => {
  const beach = sequelize.define(
    'Beach',
    { name: STRING, location: STRING, sandRating: INTEGER },
    { tableName: 'beaches', timestamps: false },
  );

  beach.associate = (models) => {
    models.Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
    models.Beach.belongsToMany(models.Lifeguard, {
      as: 'Crew',
      through: 'Posts',
      foreignKey: 'beachId',
      otherKey: 'lifeguardId',
    });
  };

  return beach;
};
