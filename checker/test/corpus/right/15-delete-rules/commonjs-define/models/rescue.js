module.exports = (sequelize, DataTypes) => {
  const Rescue = sequelize.define('Rescue', { note: DataTypes.STRING }, { paranoid: true });
  Rescue.associate = (models) => {
    Rescue.belongsTo(models.Lifeguard, { foreignKey: 'lifeguardId' });
  };
  return Rescue;
};
