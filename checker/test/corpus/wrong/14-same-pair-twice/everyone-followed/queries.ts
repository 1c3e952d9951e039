import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function stillToWatch(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId, { include: ['Favorites', 'Watched'] });
  const watched = new Set(user.Watched.map((show: any) => show.id));
  const left = user.Favorites.filter((show: any) => !watched.has(show.id));
  return left.map((show: any) => show.title).sort();
}

export async function friendsOf(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId, { include: 'Following' });
  return user.Following.map((one: any) => one.name).sort();
}
