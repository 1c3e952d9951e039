/** The titles of the favorites that the user has not watched yet, in the order of the alphabet: `['Dark', 'Lost']`. */
async function stillToWatch(models, { userId }) {
  const user = await models.User.findByPk(userId, { include: ['Favorites', 'Watched'] });
  const watched = new Set(user.Watched.map((show) => show.id));
  const left = user.Favorites.filter((show) => !watched.has(show.id));
  return left.map((show) => show.title).sort();
}

/** The names of those whom the user follows and who follow back, in the order of the alphabet: `['Ada', 'Ben']`. */
async function friendsOf(models, { userId }) {
  const user = await models.User.findByPk(userId, { include: ['Following', 'Followers'] });
  const followers = new Set(user.Followers.map((follower) => follower.id));
  const friends = user.Following.filter((followed) => followers.has(followed.id));
  return friends.map((friend) => friend.name).sort();
}

module.exports = { stillToWatch, friendsOf };
