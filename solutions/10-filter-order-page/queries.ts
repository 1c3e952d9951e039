import { col, fn, where, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;
type Page = { page: number; size: number };

const Favorites = { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } };

/** One page of all users: { total, users: [{ id, name, Favorites: [{ id, title }] }] } */
export async function pageOfUsers(models: Models, { page, size }: Page) {
  const { count, rows } = await models.User.findAndCountAll({
    attributes: ['id', 'name'],
    include: Favorites,
    distinct: true,
    order: ['name', 'id', ['Favorites', 'title', 'ASC']],
    limit: size,
    offset: (page - 1) * size,
  });
  return { total: count, users: rows.map((user) => user.toJSON()) };
}

/** The users who like a show, by name, with all their favorites: [{ id, name, Favorites: [{ id, title }] }] */
export async function usersWhoLike(models: Models, { title }: { title: string }) {
  // The where chooses users and hides their other favorites, so the users are read again by their ids.
  const fans = await models.User.findAll({ include: { association: 'Favorites', where: { title } } });
  const users = await models.User.findAll({
    attributes: ['id', 'name'],
    where: { id: fans.map((fan) => fan.id) },
    include: Favorites,
    order: ['name', 'id'],
  });
  return users.map((user) => user.toJSON());
}

/** The users who like every one of these shows, by name: [{ id, name }] */
export async function usersWhoLikeAll(models: Models, { titles }: { titles: string[] }) {
  const users = await models.User.findAll({
    attributes: ['id', 'name'],
    include: { association: 'Favorites', attributes: [], through: { attributes: [] }, where: { title: titles } },
    group: ['User.id'],
    having: where(fn('COUNT', fn('DISTINCT', col('Favorites.title'))), titles.length),
    order: ['name', 'id'],
  });
  return users.map((user) => user.toJSON());
}
