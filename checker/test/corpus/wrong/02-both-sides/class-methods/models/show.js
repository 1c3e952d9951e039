module.exports = (sequelize, DataTypes) =>
  sequelize.define('Show', { title: DataTypes.STRING }, {
    classMethods: {
      associate(models) {
        models.Show.belongsToMany(models.User, { through: 'UserFavorites' });
      },
    },
  });
