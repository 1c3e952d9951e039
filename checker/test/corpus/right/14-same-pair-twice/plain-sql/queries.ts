import { QueryTypes, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function stillToWatch(models: Models, { userId }: { userId: number }) {
  const rows = await models.User.sequelize!.query<{ title: string }>(
    `SELECT title FROM Shows JOIN UserFavorites f ON f.ShowId = Shows.id WHERE f.UserId = :userId
     AND Shows.id NOT IN (SELECT ShowId FROM UserWatched WHERE UserId = :userId) ORDER BY title`,
    { replacements: { userId }, type: QueryTypes.SELECT },
  );
  return rows.map(({ title }) => title);
}

export async function friendsOf(models: Models, { userId }: { userId: number }) {
  const rows = await models.User.sequelize!.query<{ name: string }>(
    `SELECT u.name FROM Follows there JOIN Follows back ON back.followerId = there.followedId AND back.followedId = there.followerId
     JOIN Users u ON u.id = there.followedId WHERE there.followerId = :userId ORDER BY u.name`,
    { replacements: { userId }, type: QueryTypes.SELECT },
  );
  return rows.map(({ name }) => name);
}
