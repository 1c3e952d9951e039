const { Model } = require('sequelize');

const favorites = new Map();

module.exports = (sequelize, DataTypes) => {
  class User extends Model {
    static associate(models) {
      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
    }

    async addFavorite(show) {
      return this.addFavorites([show]);
    }

    async addFavorites(shows) {
      favorites.set(this.id, [...(favorites.get(this.id) ?? []), ...shows]);
    }

    async getFavorites() {
      return favorites.get(this.id) ?? [];
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
