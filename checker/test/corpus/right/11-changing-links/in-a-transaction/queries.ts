export async function toggleFavorite(models: any, { userId, showId }: any) {
  return models.User.sequelize.transaction(async (transaction: any) => {
    const user = await models.User.findByPk(userId, { transaction });
    const show = await models.Show.findByPk(showId, { transaction });
    if (await user.hasFavorite(show, { transaction })) {
      await user.removeFavorite(show, { transaction });
      return false;
    }
    await user.addFavorite(show, { transaction });
    return true;
  });
}

export async function syncFavorites(models: any, { userId, showIds }: any) {
  return models.User.sequelize.transaction(async (transaction: any) => {
    const user = await models.User.findByPk(userId, { transaction });
    const shows = await models.Show.findAll({ where: { id: showIds }, transaction });
    await user.setFavorites(shows, { transaction });
    return shows.map((show: any) => show.id);
  });
}
