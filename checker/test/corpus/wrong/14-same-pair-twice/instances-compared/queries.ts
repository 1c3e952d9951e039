import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function stillToWatch(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId, { include: ['Favorites', 'Watched'] });
  return user.Favorites.filter((show: any) => !user.Watched.includes(show))
    .map((show: any) => show.title)
    .sort();
}

export async function friendsOf(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId, { include: ['Following', 'Followers'] });
  const followers = new Set(user.Followers.map((follower: any) => follower.id));
  const friends = user.Following.filter((followed: any) => followers.has(followed.id));
  return friends.map((friend: any) => friend.name).sort();
}
