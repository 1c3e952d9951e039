import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const users = await models.User.findAll();
  return Promise.all(
    users.map(async (user) => {
      const favorites = await user.getFavorites({ attributes: ['id', 'title'], joinTableAttributes: [] });
      return { id: user.id, name: user.name, Favorites: favorites.map((show: any) => show.toJSON()) };
    }),
  );
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
