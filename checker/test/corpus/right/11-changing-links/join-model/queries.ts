export async function toggleFavorite(models: any, { userId, showId }: any) {
  const where = { UserId: Number(userId), ShowId: Number(showId) };
  const removed = await models.UserFavorites.destroy({ where });
  if (removed > 0) return false;
  await models.UserFavorites.create(where);
  return true;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const ids = [...new Set<number>(showIds.map(Number))];
  await models.UserFavorites.destroy({ where: { UserId: userId } });
  await models.UserFavorites.bulkCreate(ids.map((ShowId) => ({ UserId: Number(userId), ShowId })));
  return ids;
}
