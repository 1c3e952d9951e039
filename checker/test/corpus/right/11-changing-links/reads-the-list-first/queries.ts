export async function toggleFavorite(models: any, { userId, showId }: any) {
  const user = await models.User.findByPk(userId, { include: 'Favorites' });
  const favorite = user.Favorites.find((show: any) => show.id === Number(showId));
  if (favorite) {
    await user.removeFavorite(favorite);
    return false;
  }
  await user.addFavorite(Number(showId));
  return true;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const wanted = new Set<number>(showIds.map(Number));
  const current: number[] = (await user.getFavorites()).map((show: any) => show.id);
  const surplus = current.filter((id) => !wanted.has(id));
  const missing = [...wanted].filter((id) => !current.includes(id));
  await Promise.all([user.removeFavorites(surplus), user.addFavorites(missing)]);
  return [...wanted];
}
