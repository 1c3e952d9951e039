module.exports = function (sequelize, DataTypes) {
  return sequelize.define('User', { name: DataTypes.STRING }, {
    classMethods: {
      associate: function (models) {
        models.User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
      },
    },
  });
};
