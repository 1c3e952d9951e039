export async function toggleFavorite(models: any, { userId, showId }: any) {
  const show = await models.Show.findByPk(showId);
  const user = await models.User.findByPk(userId);
  const isFan = await show.hasFan(user);
  await (isFan ? show.removeFan(user) : show.addFan(user));
  return !isFan;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const user = await models.User.findByPk(userId);
  const ids = [...new Set(showIds.map(Number))];
  await user.setFavorites(ids);
  return ids;
}
