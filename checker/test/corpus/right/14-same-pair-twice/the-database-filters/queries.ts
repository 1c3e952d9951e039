import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function stillToWatch(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId);
  const watched = await user.getWatched({ attributes: ['id'], joinTableAttributes: [] });
  const shows = await user.getFavorites({
    where: { id: { [Op.notIn]: watched.map((show: any) => show.id) } },
    order: ['title'],
  });
  return shows.map((show: any) => show.title);
}

export async function friendsOf(models: Models, { userId }: { userId: number }) {
  const user = await models.User.findByPk(userId);
  const followers = await user.getFollowers();
  const friends = await user.getFollowing({
    where: { id: followers.map((follower: any) => follower.id) },
    order: [['name', 'ASC']],
  });
  return friends.map((friend: any) => friend.get('name'));
}
