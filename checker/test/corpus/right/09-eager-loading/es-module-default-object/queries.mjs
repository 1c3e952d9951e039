const include = [{ association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } }];
const attributes = ['id', 'name'];
const plain = (row) => row && row.get({ plain: true });

export default {
  async usersWithFavorites({ User }) {
    return (await User.findAll({ attributes, include })).map(plain);
  },
  async showPage({ Show }, { showId }) {
    const Users = { association: 'Users', attributes, through: { attributes: [] }, include };
    return plain(await Show.findByPk(showId, { attributes: ['id', 'title'], include: [Users] }));
  },
};
