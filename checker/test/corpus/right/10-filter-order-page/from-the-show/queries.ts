import { type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

const Favorites = { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } };

export async function pageOfUsers(models: Models, { page, size }: { page: number; size: number }) {
  const { count, rows } = await models.User.findAndCountAll({
    include: Favorites,
    distinct: true,
    order: ['name', 'id', ['Favorites', 'title', 'ASC']],
    limit: size,
    offset: (page - 1) * size,
  });
  return { total: count, users: rows.map((user) => user.toJSON()) };
}

export async function usersWhoLike(models: Models, { title }: { title: string }) {
  const shows = await models.Show.findAll({ where: { title }, include: 'Users' });
  const ids = shows.flatMap((show) => show.Users.map((user: any) => user.id));
  return models.User.findAll({ where: { id: ids }, include: [Favorites], order: [['name', 'ASC'], ['id', 'ASC']] });
}

export async function usersWhoLikeAll(models: Models, { titles }: { titles: string[] }) {
  const shows = await models.Show.findAll({ where: { title: titles }, include: 'Users' });
  const counts = new Map<number, Set<string>>();
  for (const show of shows) {
    for (const { id } of show.Users) counts.set(id, (counts.get(id) ?? new Set<string>()).add(show.title));
  }
  const ids = [...counts].filter(([, found]) => found.size === titles.length).map(([id]) => id);
  return models.User.findAll({ where: { id: ids }, order: ['name', 'id'] });
}
