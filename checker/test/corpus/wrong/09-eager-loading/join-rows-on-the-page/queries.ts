import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const users = await models.User.findAll({
    attributes: ['id', 'name'],
    include: { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } },
  });
  return users.map((user) => user.toJSON());
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const show = await models.Show.findByPk(showId, {
    attributes: ['id', 'title'],
    include: { association: 'Users', attributes: ['id', 'name'], include: [{ association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } }] },
  });
  return show && show.toJSON();
}
