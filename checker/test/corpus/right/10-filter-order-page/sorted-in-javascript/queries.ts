import { type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

const Favorites = { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } };

const byName = (one: any, other: any) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.id - other.id);
const byTitle = (one: any, other: any) => (one.title < other.title ? -1 : 1);

async function everybody(models: Models): Promise<any[]> {
  const users = await models.User.findAll({ include: Favorites });
  return users.map((user) => user.toJSON()).sort(byName);
}

export async function pageOfUsers(models: Models, { page, size }: { page: number; size: number }) {
  const all = await everybody(models);
  for (const user of all) user.Favorites.sort(byTitle);
  return { total: all.length, users: all.slice((page - 1) * size, page * size) };
}

export async function usersWhoLike(models: Models, { title }: { title: string }) {
  return (await everybody(models)).filter((user) => user.Favorites.some((show: any) => show.title === title));
}

export async function usersWhoLikeAll(models: Models, { titles }: { titles: string[] }) {
  const all = await everybody(models);
  return all.filter((user) => titles.every((title) => user.Favorites.some((show: any) => show.title === title)));
}
