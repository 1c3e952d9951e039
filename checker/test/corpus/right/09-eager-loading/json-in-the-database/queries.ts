import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

const ofUser = `(SELECT json_group_array(json_object('id', s.id, 'title', s.title))
  FROM UserFavorites f JOIN Shows s ON s.id = f.ShowId WHERE f.UserId = u.id)`;

export async function usersWithFavorites(models: Models) {
  const [rows] = await models.User.sequelize!.query(`SELECT u.id, u.name, ${ofUser} AS list FROM Users u`);
  return rows.map(({ id, name, list }: any) => ({ id, name, Favorites: JSON.parse(list) }));
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const show = await models.Show.findByPk(showId, { attributes: ['id', 'title'], raw: true });
  if (!show) return null;
  const [rows] = await models.User.sequelize!.query(
    `SELECT u.id, u.name, ${ofUser} AS list FROM Users u JOIN UserFavorites m ON m.UserId = u.id WHERE m.ShowId = ?`,
    { replacements: [showId] },
  );
  const Users = rows.map(({ id, name, list }: any) => ({ id, name, Favorites: JSON.parse(list) }));
  return { ...show, Users };
}
