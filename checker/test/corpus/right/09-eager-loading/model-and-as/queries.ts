import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

const PLAIN = { plain: true };
const none = { attributes: [] };

export const usersWithFavorites = async ({ User, Show }: Models) =>
  (
    await User.findAll({
      attributes: ['id', 'name'],
      include: [{ model: Show, as: 'Favorites', attributes: ['id', 'title'], through: none }],
    })
  ).map((user) => user.get(PLAIN));

export const showPage = async ({ User, Show }: Models, { showId }: { showId: number }) => {
  const favorites = { model: Show, as: 'Favorites', attributes: ['id', 'title'], through: none };
  const show = await Show.findOne({
    where: { id: showId },
    attributes: ['id', 'title'],
    include: [{ model: User, attributes: ['id', 'name'], through: none, include: [favorites] }],
  });
  return show === null ? null : show.get(PLAIN);
};
