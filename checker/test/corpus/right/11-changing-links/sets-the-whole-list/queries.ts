export async function toggleFavorite(models: any, { userId, showId }: any) {
  const user = await models.User.findByPk(userId);
  const ids: number[] = (await user.getFavorites()).map(({ id }: any) => id);
  const id = Number(showId);
  const isOne = ids.includes(id);
  await user.setFavorites(isOne ? ids.filter((one) => one !== id) : [...ids, id]);
  return !isOne;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const ids = [...new Set(showIds.map(Number))];
  await user.setFavorites(ids);
  return ids;
}
