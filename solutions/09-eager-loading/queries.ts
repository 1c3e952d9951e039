import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

/** Of each favorite the id and the title, and nothing of the join table. */
const Favorites = { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } };

/** Every user with their favorites: [{ id, name, Favorites: [{ id, title }] }] */
export async function usersWithFavorites(models: Models) {
  const users = await models.User.findAll({ attributes: ['id', 'name'], include: Favorites });
  return users.map((user) => user.toJSON());
}

/** One show with its users, each with all their favorites: { id, title, Users: [{ id, name, Favorites: [{ id, title }] }] } */
export async function showPage(models: Models, { showId }: { showId: number }) {
  const Users = { association: 'Users', attributes: ['id', 'name'], through: { attributes: [] }, include: [Favorites] };
  const show = await models.Show.findByPk(showId, { attributes: ['id', 'title'], include: Users });
  return show && show.toJSON();
}
