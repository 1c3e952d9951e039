import { col, fn, where, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

const Favorites = { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } };

export async function pageOfUsers(models: Models, { page, size }: { page: number; size: number }) {
  const { sequelize } = models.User;
  const [rows] = await sequelize!.query(
    `SELECT u.id, u.name, s.id AS showId, s.title FROM Users u
     LEFT JOIN UserFavorites f ON f.UserId = u.id LEFT JOIN Shows s ON s.id = f.ShowId
     ORDER BY u.name, u.id, s.title LIMIT ${size} OFFSET ${(page - 1) * size}`,
  );
  const users = new Map<number, any>();
  for (const { id, name, showId, title } of rows as any[]) {
    if (!users.has(id)) users.set(id, { id, name, Favorites: [] });
    if (showId) users.get(id).Favorites.push({ id: showId, title });
  }
  return { total: await models.User.count(), users: [...users.values()] };
}

export async function usersWhoLike(models: Models, { title }: { title: string }) {
  const fans = await models.User.findAll({ include: { association: 'Favorites', where: { title } } });
  const ids = fans.map((fan) => fan.id);
  return models.User.findAll({ where: { id: ids }, include: Favorites, order: ['name', 'id'] });
}

export async function usersWhoLikeAll(models: Models, { titles }: { titles: string[] }) {
  return models.User.findAll({
    attributes: ['id', 'name'],
    include: { association: 'Favorites', attributes: [], through: { attributes: [] }, where: { title: titles } },
    group: ['User.id'],
    having: where(fn('COUNT', fn('DISTINCT', col('Favorites.title'))), titles.length),
    order: ['name', 'id'],
  });
}
