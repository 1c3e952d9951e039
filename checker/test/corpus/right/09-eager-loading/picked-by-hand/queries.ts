import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

const pickShow = ({ id, title }: any) => ({ id, title });
const pickUser = ({ id, name, Favorites }: any) => ({ id, name, Favorites: Favorites.map(pickShow) });

export async function usersWithFavorites(models: Models) {
  const users = await models.User.findAll({ include: 'Favorites' });
  return users.map(pickUser);
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const show = await models.Show.findByPk(showId, { include: { association: 'Users', include: ['Favorites'] } });
  if (!show) return null;
  return { ...pickShow(show), Users: show.Users.map(pickUser) };
}
