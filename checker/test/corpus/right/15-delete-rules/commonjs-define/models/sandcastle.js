module.exports = (sequelize, DataTypes) => {
  const Sandcastle = sequelize.define('Sandcastle', { name: DataTypes.STRING }, { timestamps: false });
  Sandcastle.associate = (models) => {
    Sandcastle.belongsTo(models.Beach, { foreignKey: 'beachId' });
  };
  return Sandcastle;
};
