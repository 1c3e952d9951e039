export async function toggleFavorite(models: any, { userId, showId }: any) {
  const user = await models.User.findByPk(userId);
  const id = Number(showId);
  if (await user.hasFavorite(id)) {
    await user.removeFavorite(id);
    return false;
  }
  await user.addFavorite(id);
  return true;
}

import { Op } from 'sequelize';

export async function syncFavorites(models: any, { userId, showIds }: any) {
  const UserId = Number(userId);
  const ids: number[] = showIds.map(Number);
  await models.UserFavorites.destroy({ where: { UserId, ShowId: { [Op.notIn]: ids } } });
  await models.UserFavorites.bulkCreate(
    ids.map((ShowId) => ({ UserId, ShowId })),
    { ignoreDuplicates: true },
  );
  return [...new Set(ids)];
}
