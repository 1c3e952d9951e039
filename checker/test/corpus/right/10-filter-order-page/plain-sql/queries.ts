import { QueryTypes, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

const ask = (models: Models, sql: string, replacements: object) =>
  models.User.sequelize!.query(sql, { replacements: replacements as any, type: QueryTypes.SELECT }) as Promise<any[]>;

function nest(rows: any[]) {
  const users = new Map<number, any>();
  for (const { id, name, showId, title } of rows) {
    const user = users.get(id) ?? { id, name, Favorites: [] };
    if (showId !== null) user.Favorites.push({ id: showId, title });
    users.set(id, user);
  }
  return [...users.values()];
}

const JOINS = 'LEFT JOIN UserFavorites f ON f.UserId = u.id LEFT JOIN Shows s ON s.id = f.ShowId';

export async function pageOfUsers(models: Models, { page, size }: { page: number; size: number }) {
  const [{ total }] = await ask(models, 'SELECT COUNT(*) AS total FROM Users', {});
  const rows = await ask(
    models,
    `SELECT u.id, u.name, s.id AS showId, s.title
     FROM (SELECT * FROM Users ORDER BY name, id LIMIT :size OFFSET :offset) u ${JOINS}
     ORDER BY u.name, u.id, s.title`,
    { size, offset: (page - 1) * size },
  );
  return { total, users: nest(rows) };
}

export async function usersWhoLike(models: Models, { title }: { title: string }) {
  const rows = await ask(
    models,
    `SELECT u.id, u.name, s.id AS showId, s.title FROM Users u ${JOINS}
     WHERE u.id IN (SELECT x.UserId FROM UserFavorites x JOIN Shows y ON y.id = x.ShowId WHERE y.title = :title)
     ORDER BY u.name, u.id`,
    { title },
  );
  return nest(rows);
}

export function usersWhoLikeAll(models: Models, { titles }: { titles: string[] }) {
  return ask(
    models,
    `SELECT u.id, u.name FROM Users u ${JOINS} WHERE s.title IN (:titles)
     GROUP BY u.id, u.name HAVING COUNT(DISTINCT s.title) = :count ORDER BY u.name, u.id`,
    { titles, count: titles.length },
  );
}
