import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  return models.User.findAll({ attributes: ['id', 'name'], include: { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } }, raw: true, nest: true });
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const show = await models.Show.findByPk(showId, {
    attributes: ['id', 'title'],
    include: {
      association: 'Users',
      attributes: ['id', 'name'],
      through: { attributes: [] },
      include: [{ association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } }],
    },
  });
  return show ? show.toJSON() : null;
}
