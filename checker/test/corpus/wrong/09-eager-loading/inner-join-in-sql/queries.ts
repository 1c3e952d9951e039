import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const [rows] = await models.User.sequelize!.query(
    `SELECT u.id, u.name, s.id AS showId, s.title FROM Users u
     JOIN UserFavorites f ON f.UserId = u.id JOIN Shows s ON s.id = f.ShowId`,
  );
  const users = new Map<number, any>();
  for (const { id, name, showId, title } of rows as any[]) {
    if (!users.has(id)) users.set(id, { id, name, Favorites: [] });
    users.get(id).Favorites.push({ id: showId, title });
  }
  return [...users.values()];
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const show = await models.Show.findByPk(showId, {
    attributes: ['id', 'title'],
    include: {
      association: 'Users',
      attributes: ['id', 'name'],
      through: { attributes: [] },
      include: [{ association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } }],
    },
  });
  return show ? show.toJSON() : null;
}
