import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const users = await models.User.findAll({ attributes: ['id', 'name'], raw: true });
  const shows = await models.Show.findAll({ attributes: ['id', 'title'], raw: true });
  return users.map((user: any) => ({ ...user, Favorites: shows.filter((show: any) => show.id === user.id) }));
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
