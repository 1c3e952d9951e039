import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

/** The user clicked the heart beside a show. Resolves to true when the show is a favorite afterwards, else to false. */
export async function toggleFavorite(models: Models, { userId, showId }: { userId: number; showId: number }) {
  const user = await models.User.findByPk(userId);
  // An id from a web address is text, and the methods compare ids as numbers.
  const id = Number(showId);

  if (await user.hasFavorite(id)) {
    await user.removeFavorite(id);
    return false;
  }
  await user.addFavorite(id);
  return true;
}

/** The user saved the whole list. Resolves to the ids of the favorites afterwards, as numbers, in any order. */
export async function syncFavorites(models: Models, { userId, showIds }: { userId: number; showIds: number[] }) {
  const user = await models.User.findByPk(userId);
  // A Set holds everything once.
  const ids = [...new Set(showIds.map(Number))];

  await user.setFavorites(ids);
  return ids;
}
