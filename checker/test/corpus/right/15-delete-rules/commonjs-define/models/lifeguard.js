module.exports = (sequelize, DataTypes) => {
  const Lifeguard = sequelize.define('Lifeguard', { name: DataTypes.STRING }, { timestamps: false });
  Lifeguard.associate = (models) => {
    Lifeguard.belongsTo(models.Beach, { foreignKey: 'beachId' });
    Lifeguard.hasMany(models.Rescue, { foreignKey: 'lifeguardId' });
  };
  return Lifeguard;
};
