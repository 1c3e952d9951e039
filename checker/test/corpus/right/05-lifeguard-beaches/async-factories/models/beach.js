exports.createBeach = async function createBeach(sequelize, DataTypes) {
  await Promise.resolve();
  class Beach extends sequelize.Sequelize.Model {
    static associate({ Lifeguard }) {
      Beach.hasMany(Lifeguard, { foreignKey: 'beachId' });
      Beach.belongsToMany(Lifeguard, { as: 'guards', through: 'LifeguardBeach', timestamps: false });
    }
  }
  return Beach.init(
    { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
    { sequelize, modelName: 'Beach', tableName: 'beaches', timestamps: false },
  );
};
