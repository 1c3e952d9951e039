module.exports = {
  toggleFavorite: (models, { userId, showId }) =>
    models.User.findByPk(userId).then((user) =>
      user.countFavorites({ where: { id: showId } }).then((count) =>
        count > 0 ? user.removeFavorite(Number(showId)).then(() => false) : user.addFavorite(Number(showId)).then(() => true),
      ),
    ),
  syncFavorites: (models, { userId, showIds }) =>
    models.User.findByPk(userId).then((user) => {
      const ids = [...new Set(showIds.map(Number))];
      return user.setFavorites(ids).then(() => ids);
    }),
};
