function usersWithFavorites(models) {
  return models.User.findAll({ include: { model: models.Show, as: 'Favorites' } }).then(function (users) {
    return users.map(function (user) {
      return {
        id: user.id,
        name: user.name,
        Favorites: user.Favorites.map(function (show) {
          return { id: show.id, title: show.title };
        }),
      };
    });
  });
}

function showPage(models, options) {
  return usersWithFavorites(models).then(function (users) {
    return models.Show.findByPk(options.showId).then(function (show) {
      if (!show) return null;
      const fans = users.filter(function (user) {
        return user.Favorites.some(function (favorite) {
          return favorite.id === show.id;
        });
      });
      return { id: show.id, title: show.title, Users: fans };
    });
  });
}

module.exports = { usersWithFavorites, showPage };
