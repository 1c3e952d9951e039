import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const [users, links] = await Promise.all([
    models.User.findAll({ raw: true, attributes: ['id', 'name'], order: [['name', 'DESC']] }),
    models.User.sequelize!.query('SELECT f.UserId, s.id, s.title FROM UserFavorites f JOIN Shows s ON s.id = f.ShowId ORDER BY s.title DESC'),
  ]);
  return users.map((user: any) => ({
    ...user,
    Favorites: (links[0] as any[]).filter((link) => link.UserId === user.id).map(({ id, title }) => ({ id, title })),
  }));
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
