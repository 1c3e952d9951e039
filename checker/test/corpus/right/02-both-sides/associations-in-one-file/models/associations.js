module.exports = function associate(models) {
  const { User, Show } = models;
  User.belongsToMany(Show, { as: 'Favorites', through: 'UserFavorites' });
  Show.belongsToMany(User, { as: 'Users', through: 'UserFavorites' });
};
