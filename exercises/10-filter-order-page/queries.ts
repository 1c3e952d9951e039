import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;
type Page = { page: number; size: number };

/** One page of all users: { total, users: [{ id, name, Favorites: [{ id, title }] }] } */
export async function pageOfUsers(models: Models, { page, size }: Page) {
  // TODO: users by name, equal names by id; the favorites of each by title. The first page is 1.
  throw new Error('not written yet');
}

/** The users who like a show, by name, with all their favorites: [{ id, name, Favorites: [{ id, title }] }] */
export async function usersWhoLike(models: Models, { title }: { title: string }) {
  // TODO: all their favorites, not only this one.
  throw new Error('not written yet');
}

/** The users who like every one of these shows, by name: [{ id, name }] */
export async function usersWhoLikeAll(models: Models, { titles }: { titles: string[] }) {
  // TODO: every one of them, not just any.
  throw new Error('not written yet');
}
