import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

function nest(rows: any[]) {
  const users = new Map<number, any>();
  for (const row of rows) {
    if (!users.has(row.id)) users.set(row.id, { id: row.id, name: row.name, Favorites: [] });
    if (row.showId !== null) users.get(row.id).Favorites.push({ id: row.showId, title: row.title });
  }
  return [...users.values()];
}

export async function usersWithFavorites(models: Models) {
  const [rows] = await models.User.sequelize!.query(`
    SELECT u.id, u.name, s.id AS showId, s.title
    FROM Users u
    LEFT JOIN UserFavorites f ON f.UserId = u.id
    LEFT JOIN Shows s ON s.id = f.ShowId
    ORDER BY u.name, s.title`);
  return nest(rows as any[]);
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const { sequelize } = models.Show;
  const [[show]] = (await sequelize!.query('SELECT id, title FROM Shows WHERE id = ?', { replacements: [showId] })) as any;
  if (!show) return null;
  const [rows] = await sequelize!.query(
    `SELECT u.id, u.name, s.id AS showId, s.title
     FROM UserFavorites mine
     JOIN Users u ON u.id = mine.UserId
     JOIN UserFavorites f ON f.UserId = u.id
     JOIN Shows s ON s.id = f.ShowId
     WHERE mine.ShowId = :showId`,
    { replacements: { showId } },
  );
  return { ...show, Users: nest(rows as any[]) };
}
