import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const users = await models.User.findAll({ attributes: ['id', 'name'], include: { association: 'Favorites', attributes: ['id', 'title'] } });
  return users.map((user) => {
    const { Favorites, ...rest } = user.toJSON();
    for (const favorite of Favorites) delete favorite.UserFavorites;
    return { ...rest, Favorites };
  });
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const all = await usersWithFavorites(models);
  const show = await models.Show.findByPk(showId, { raw: true, attributes: ['id', 'title'] });
  return show && { ...show, Users: all.filter((user) => user.Favorites.some((one: any) => one.id === showId)) };
}
