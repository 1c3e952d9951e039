export async function toggleFavorite(models: any, { userId, showId }: any) {
  const user = await models.User.findByPk(userId);
  const has = await user.hasFavorite(Number(showId));
  await user.addFavorite(Number(showId));
  return !has;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const ids = [...new Set(showIds.map(Number))];
  await user.setFavorites(ids);
  return ids;
}
