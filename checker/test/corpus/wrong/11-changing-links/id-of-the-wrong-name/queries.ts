export async function toggleFavorite(models: any, { user: id, show }: any) {
  const user = await models.User.findByPk(id);
  if (await user.hasFavorite(show)) {
    await user.removeFavorite(show);
    return false;
  }
  await user.addFavorite(show);
  return true;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const ids = [...new Set(showIds.map(Number))];
  await user.setFavorites(ids);
  return ids;
}
