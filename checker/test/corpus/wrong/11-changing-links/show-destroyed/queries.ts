export async function toggleFavorite(models: any, { userId, showId }: any) {
  const user = await models.User.findByPk(userId);
  const [show] = await user.getFavorites({ where: { id: showId } });
  if (show) {
    await show.destroy();
    return false;
  }
  await user.addFavorite(Number(showId));
  return true;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const ids = [...new Set(showIds.map(Number))];
  await user.setFavorites(ids);
  return ids;
}
