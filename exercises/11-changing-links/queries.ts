import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

/** The user clicked the heart beside a show. Resolves to true when the show is a favorite afterwards, else to false. */
export async function toggleFavorite(models: Models, { userId, showId }: { userId: number; showId: number }) {
  // TODO: make the show a favorite of the user, or take it away when it is one already.
  throw new Error('not written yet');
}

/** The user saved the whole list. Resolves to the ids of the favorites afterwards, as numbers, in any order. */
export async function syncFavorites(models: Models, { userId, showIds }: { userId: number; showIds: number[] }) {
  // TODO: make these shows the favorites of the user, and no others.
  throw new Error('not written yet');
}
