module.exports = (sequelize, DataTypes) => {
  class Show extends sequelize.Sequelize.Model {
    getUsers = null;
    static associate(models) {
      Show.belongsToMany(models.User, { through: 'UserFavorites' });
    }
  }
  return Show.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Show' });
};
