module.exports = function (sequelize, DataTypes) {
  const Lifeguard = sequelize.define('Lifeguard', { firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { tableName: 'lifeguards', timestamps: false });
  Lifeguard.associate = function (models) {
    Lifeguard.belongsToMany(models.Beach, { through: 'beach_lifeguards', foreignKey: 'lifeguard_id', as: 'beaches', timestamps: false });
  };
  return Lifeguard;
};
