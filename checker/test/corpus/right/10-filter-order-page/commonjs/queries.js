const { Op } = require('sequelize');

const include = { association: 'Favorites', through: { attributes: [] } };
const order = [['name'], ['id']];

module.exports = {
  pageOfUsers: async ({ User }, { page, size }) => {
    const found = await User.findAndCountAll({
      include: [include],
      distinct: true,
      order: [...order, ['Favorites', 'title']],
      limit: size,
      offset: size * page - size,
    });
    return { total: found.count, users: found.rows.map((one) => one.get({ plain: true })) };
  },
  usersWhoLike: async ({ User, Show }, { title }) => {
    const show = await Show.findOne({ where: { title } });
    if (!show) return [];
    const ids = (await show.getUsers({ joinTableAttributes: [] })).map((one) => one.id);
    return User.findAll({ where: { id: { [Op.in]: ids } }, include: [include], order });
  },
  usersWhoLikeAll: async ({ User }, { titles }) => {
    const users = await User.findAll({ include: [include], order });
    return users.filter((one) => titles.every((title) => one.Favorites.some((show) => show.title === title)));
  },
};
