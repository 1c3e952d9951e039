exports.createLifeguard = async function createLifeguard(sequelize, DataTypes) {
  await Promise.resolve();
  class Lifeguard extends sequelize.Sequelize.Model {
    static associate({ Beach }) {
      Lifeguard.belongsTo(Beach, { foreignKey: 'beachId' });
      Lifeguard.belongsToMany(Beach, { as: 'beaches', through: 'LifeguardBeach', timestamps: false });
    }
  }
  return Lifeguard.init(
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { sequelize, modelName: 'Lifeguard', tableName: 'lifeguards', timestamps: false },
  );
};
