export const Favorites = { association: 'Favorites', attributes: ['id', 'title'], through: { attributes: [] } };
