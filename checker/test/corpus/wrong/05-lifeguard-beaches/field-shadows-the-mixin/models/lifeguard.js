const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  class Lifeguard extends Model {
    getWorkBeaches;
    addWorkBeach;

    static associate(models) {
      Lifeguard.belongsTo(models.Beach, { foreignKey: 'beachId' });
      Lifeguard.belongsToMany(models.Beach, { as: 'WorkBeaches', through: 'LifeguardBeaches', timestamps: false });
    }
  }

  Lifeguard.init(
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { sequelize, modelName: 'Lifeguard', tableName: 'lifeguards', timestamps: false },
  );

  return Lifeguard;
};
