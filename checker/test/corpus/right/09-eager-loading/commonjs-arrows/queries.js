const favorites = { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } };
const users = { association: 'Users', attributes: ['id', 'name'], through: { attributes: [] }, include: [favorites] };

exports.usersWithFavorites = async (models) => {
  const all = await models.User.findAll({ attributes: ['id', 'name'], include: [favorites] });
  return all.map((one) => one.toJSON());
};

exports.showPage = async (models, data) => {
  const show = await models.Show.findByPk(data.showId, { attributes: ['id', 'title'], include: [users] });
  return show?.toJSON() ?? null;
};
