import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const { sequelize } = models.User;
  const users: any[] = (await sequelize!.query('SELECT id, name FROM Users'))[0];
  for (const user of users) {
    user.Favorites = (
      await sequelize!.query(
        `UPDATE Shows SET title = title WHERE id IN (SELECT ShowId FROM UserFavorites WHERE UserId = ${user.id}) RETURNING id, title`,
      )
    )[0];
  }
  return users;
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
