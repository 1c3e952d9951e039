import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const users = await models.User.findAll({ attributes: ['id', 'name'], raw: true });
  const shows = await models.Show.findAll({ attributes: ['id', 'title'], include: 'Users' });
  const byUser = new Map<number, { id: number; title: string }[]>(users.map((user: any) => [user.id, []]));
  for (const { id, title, Users } of shows) {
    for (const user of Users) byUser.get(user.id)!.push({ id, title });
  }
  return users.map((user: any) => ({ ...user, Favorites: byUser.get(user.id) }));
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const show = await models.Show.findByPk(showId);
  if (!show) return null;
  const fans = await show.getUsers({ include: ['Favorites'] });
  const own = (list: any[]) => list.map((one) => ({ id: one.id, title: one.title }));
  return {
    id: show.id,
    title: show.title,
    Users: fans.map((fan: any) => ({ id: fan.id, name: fan.name, Favorites: own(fan.Favorites) })),
  };
}
