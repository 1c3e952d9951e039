module.exports = (sequelize, { STRING }) => {
  const lifeguard = sequelize.define(
    'Lifeguard',
    { firstName: STRING, lastName: STRING },
    { tableName: 'lifeguards', timestamps: false },
  );

  lifeguard.associate = (models) => {
    models.Lifeguard.belongsTo(models.Beach, { foreignKey: 'beachId' });
    models.Lifeguard.belongsToMany(models.Beach, {
      as: 'PostedBeaches',
      through: 'Posts',
      foreignKey: 'lifeguardId',
      otherKey: 'beachId',
    });
  };

  return lifeguard;
};
