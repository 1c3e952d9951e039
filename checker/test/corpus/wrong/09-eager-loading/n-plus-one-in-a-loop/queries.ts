import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const list: any[] = [];
  for (const user of await models.User.findAll()) {
    const favorites = await user.getFavorites();
    list.push({ id: user.id, name: user.name, Favorites: favorites.map(({ id, title }: any) => ({ id, title })) });
  }
  return list;
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
