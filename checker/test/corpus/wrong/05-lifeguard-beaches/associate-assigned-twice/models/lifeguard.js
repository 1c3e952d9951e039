module.exports = (sequelize, DataTypes) => {
  const Lifeguard = sequelize.define(
    'Lifeguard',
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { tableName: 'lifeguards', timestamps: false },
  );

  Lifeguard.associate = (models) => {
    Lifeguard.belongsToMany(models.Beach, { as: 'WorkBeaches', through: 'LifeguardBeaches', timestamps: false });
  };

  Lifeguard.associate = (models) => {
    Lifeguard.belongsTo(models.Beach, { foreignKey: 'beachId' });
  };

  return Lifeguard;
};
