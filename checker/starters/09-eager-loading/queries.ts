import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

/** Every user with their favorites: [{ id, name, Favorites: [{ id, title }] }] */
export async function usersWithFavorites(models: Models) {
  // TODO: plain objects, with at most two SELECT statements.
  throw new Error('not written yet');
}

/** One show with its users, each with all their favorites: { id, title, Users: [{ id, name, Favorites: [{ id, title }] }] } */
export async function showPage(models: Models, { showId }: { showId: number }) {
  // TODO: plain objects, with at most two SELECT statements; null when there is no such show.
  throw new Error('not written yet');
}
