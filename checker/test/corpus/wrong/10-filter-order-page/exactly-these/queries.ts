import { type ModelStatic } from 'sequelize';

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
  const fans = await models.User.findAll({ include: { association: 'Favorites', where: { title } } });
  const ids = fans.map((fan) => fan.id);
  return models.User.findAll({ where: { id: ids }, include: Favorites, order: ['name', 'id'] });
}

export async function usersWhoLikeAll(models: Models, { titles }: { titles: string[] }) {
  const users = await models.User.findAll({ include: Favorites, order: ['name', 'id'] });
  return users.filter(
    ({ Favorites: own }) => own.length === titles.length && own.every((show: any) => titles.includes(show.title)),
  );
}
