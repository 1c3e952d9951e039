import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function stillToWatch(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId);
  const favorites = await user.getFavorites();
  const watched = await user.getWatched();
  const ids = watched.map((show: any) => show.id);
  return favorites
    .filter((show: any) => !ids.includes(show.id))
    .map((show: any) => show.title)
    .sort();
}

export async function friendsOf(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId);
  const [following, followers] = await Promise.all([user.getFollowing(), user.getFollowers()]);
  const ids = followers.map((one: any) => one.id);
  return following
    .filter((one: any) => ids.includes(one.id))
    .map((one: any) => one.name)
    .sort((one: string, other: string) => (one < other ? -1 : 1));
}
