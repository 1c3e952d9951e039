const toId = (text) => Number.parseInt(text, 10);

async function toggleFavorite({ User }, { userId, showId }) {
  const user = await User.findByPk(toId(userId), { rejectOnEmpty: true });
  if (await user.hasFavorites([toId(showId)])) return user.removeFavorites([toId(showId)]).then(() => false);
  return user.addFavorites([toId(showId)]).then(() => true);
}

async function syncFavorites({ User }, { userId, showIds }) {
  const user = await User.findByPk(toId(userId), { rejectOnEmpty: true });
  await user.setFavorites(showIds.map(toId).filter((id, index, all) => all.indexOf(id) === index));
  const { Favorites } = await user.reload({ include: 'Favorites' });
  return Favorites.map(({ id }) => id);
}

export default { toggleFavorite, syncFavorites };
