export async function toggleFavorite(models: any, { userId, showId }: any) {
  const [link, created] = await models.UserFavorites.findOrCreate({
    where: { UserId: Number(userId), ShowId: Number(showId) },
  });
  if (!created) await link.destroy();
  return created;
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const ids = [...new Set<number>(showIds.map(Number))];
  const UserId = Number(userId);
  const links = await models.UserFavorites.findAll({ where: { UserId } });
  for (const link of links) if (!ids.includes(link.ShowId)) await link.destroy();
  for (const ShowId of ids) await models.UserFavorites.findOrCreate({ where: { UserId, ShowId } });
  return ids;
}
