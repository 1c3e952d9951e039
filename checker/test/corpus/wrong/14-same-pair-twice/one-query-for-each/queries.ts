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
  const friends = [];
  for (const one of user.Following) if (await one.hasFollowing(user)) friends.push(one.name);
  return friends.sort();
}
