exports.toggleFavorite = async (models, { userId, showId }) => {
  const user = await models.User.findOne({ where: { id: userId } });
  const has = await user.hasFavorite(Number(showId));
  if (has) await user.removeFavorite(Number(showId));
  else await user.addFavorite(Number(showId));
  return !has;
};

exports.syncFavorites = async (models, { userId, showIds }) => {
  const user = await models.User.findByPk(userId);
  await user.setFavorites(Array.from(new Set(showIds.map((id) => +id))));
  const favorites = await user.getFavorites({ joinTableAttributes: [] });
  return favorites.map((show) => show.id);
};
