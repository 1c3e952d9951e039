export const toggleFavorite = async (models: any, { userId, showId }: any) => {
  const [user, show] = await Promise.all([models.User.findByPk(userId), models.Show.findByPk(showId)]);
  const has: boolean = await user.hasFavorite(show);
  if (has) await user.removeFavorite(show);
  if (!has) await user.addFavorite(show);
  return has === false;
};

export const syncFavorites = async (models: any, { userId, showIds }: any) => {
  const user = await models.User.findByPk(userId);
  const shows = await models.Show.findAll({ where: { id: showIds } });
  await user.setFavorites(shows);
  return shows.map(({ id }: any) => id);
};
