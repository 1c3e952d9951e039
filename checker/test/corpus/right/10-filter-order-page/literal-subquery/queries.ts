import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

const Favorites = { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } };

export async function pageOfUsers(models: Models, { page, size }: { page: number; size: number }) {
  const { count, rows } = await models.User.findAndCountAll({
    include: Favorites,
    distinct: true,
    order: ['name', 'id', ['Favorites', 'title', 'ASC']],
    limit: size,
    offset: (page - 1) * size,
  });
  return { total: count, users: rows.map((user) => user.toJSON()) };
}

export async function usersWhoLike(models: Models, { title }: { title: string }) {
  const { sequelize } = models.User;
  const ids = `(SELECT UserId FROM UserFavorites JOIN Shows ON Shows.id = ShowId WHERE title = ${sequelize!.escape(title)})`;
  return models.User.findAll({
    where: { id: { [Op.in]: sequelize!.literal(ids) as any } },
    include: Favorites,
    order: ['name', 'id'],
  });
}

export async function usersWhoLikeAll(models: Models, { titles }: { titles: string[] }) {
  const { sequelize } = models.User;
  const likes = (title: string) =>
    sequelize!.literal(
      `EXISTS (SELECT 1 FROM UserFavorites f JOIN Shows s ON s.id = f.ShowId WHERE f.UserId = User.id AND s.title = ${sequelize!.escape(title)})`,
    );
  return models.User.findAll({ where: { [Op.and]: titles.map(likes) }, order: ['name', 'id'] });
}
