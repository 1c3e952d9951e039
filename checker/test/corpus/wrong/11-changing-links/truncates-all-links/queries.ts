export async function toggleFavorite(models: any, { userId, showId }: any) {
  const user = await models.User.findByPk(userId);
  const id = Number(showId);
  if (await user.hasFavorite(id)) {
    await user.removeFavorite(id);
    return false;
  }
  await user.addFavorite(id);
  return true;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const ids = [...new Set<number>(showIds.map(Number))];
  await models.UserFavorites.destroy({ where: {} });
  await models.UserFavorites.bulkCreate(ids.map((ShowId) => ({ UserId: Number(userId), ShowId })));
  return ids;
}
