export async function toggleFavorite(models: any, { userId, showId }: any) {
  if (await models.User.hasFavorite(userId, showId)) {
    await models.User.removeFavorite(userId, showId);
    return false;
  }
  await models.User.addFavorite(userId, showId);
  return true;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const ids = [...new Set(showIds.map(Number))];
  await user.setFavorites(ids);
  return ids;
}
