import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const ids = await models.User.findAll({ attributes: ['id'] });
  const users = await Promise.all(ids.map(({ id }) => models.User.findByPk(id, { include: 'Favorites' })));
  const short = ({ id, title }: any) => ({ id, title });
  return users.map((user: any) => ({ id: user.id, name: user.name, Favorites: user.Favorites.map(short) }));
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
