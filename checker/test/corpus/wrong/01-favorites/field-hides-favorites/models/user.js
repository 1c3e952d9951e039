const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  class User extends Model {
    addFavorite;
    addFavorites;
    getFavorites;

    static associate(models) {
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
