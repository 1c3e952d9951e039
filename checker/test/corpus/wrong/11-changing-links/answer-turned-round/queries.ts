export async function toggleFavorite(models: any, { userId, showId }: any) {
  const user = await models.User.findByPk(userId);
  const id = Number(showId);
  const has = await user.hasFavorite(id);
  if (has) await user.removeFavorite(id);
  else await user.addFavorite(id);
  return has;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const ids = [...new Set(showIds.map(Number))];
  await user.setFavorites(ids);
  return ids;
}
