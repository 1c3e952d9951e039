import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

/** The titles of the favorites that the user has not watched yet, in the order of the alphabet: `['Dark', 'Lost']`. */
export async function stillToWatch(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId, { include: ['Favorites', 'Watched'] });
  const watched = new Set(user.Watched.map((show: any) => show.id));
  const left = user.Favorites.filter((show: any) => !watched.has(show.id));
  return left.map((show: any) => show.title).sort();
}

/** The names of those whom the user follows and who follow back, in the order of the alphabet: `['Ada', 'Ben']`. */
export async function friendsOf(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId, { include: ['Following', 'Followers'] });
  const followers = new Set(user.Followers.map((follower: any) => follower.id));
  const friends = user.Following.filter((followed: any) => followers.has(followed.id));
  return friends.map((friend: any) => friend.name).sort();
}
