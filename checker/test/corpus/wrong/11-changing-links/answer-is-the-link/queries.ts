export async function toggleFavorite(models: any, { userId, showId }: any) {
  const user = await models.User.findByPk(userId);
  const id = Number(showId);
  if (await user.hasFavorite(id)) return user.removeFavorite(id);
  return user.addFavorite(id);
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const ids = [...new Set(showIds.map(Number))];
  await user.setFavorites(ids);
  return ids;
}
