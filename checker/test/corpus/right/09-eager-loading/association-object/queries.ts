import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const { Favorites } = models.User.associations;
  const users = await models.User.findAll({
    attributes: ['id', 'name'],
    include: { association: Favorites, attributes: ['id', 'title'], through: { attributes: [] } } as any,
  });
  return JSON.parse(JSON.stringify(users));
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const show = await models.Show.findByPk(showId, {
    attributes: ['id', 'title'],
    include: [
      {
        association: models.Show.associations.Users,
        attributes: ['id', 'name'],
        through: { attributes: [] },
        include: [
          {
            association: models.User.associations.Favorites,
            attributes: ['id', 'title'],
            through: { attributes: [] },
          },
        ],
      },
    ],
  });
  return JSON.parse(JSON.stringify(show));
}
