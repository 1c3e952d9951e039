export async function toggleFavorite(models: any, { userId, showId }: any) {
  const user = await models.User.findByPk(userId, { include: 'Favorites' });
  const show = await models.Show.findByPk(showId);
  const at = user.Favorites.findIndex((one: any) => one.id === show.id);
  if (at >= 0) user.Favorites.splice(at, 1);
  else user.Favorites.push(show);
  await user.save();
  return at < 0;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const ids = [...new Set(showIds.map(Number))];
  await user.setFavorites(ids);
  return ids;
}
