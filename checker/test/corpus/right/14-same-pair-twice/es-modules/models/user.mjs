export default (sequelize, { STRING }) => {
  const User = sequelize.define('User', { name: STRING });
  User.associate = ({ Show }) => {
    User.belongsToMany(Show, { as: 'Favorites', through: 'UserFavorites' });
    User.belongsToMany(Show, { as: 'Watched', through: 'Watching' });
    User.belongsToMany(User, { as: 'Followers', through: 'Follows', foreignKey: 'followed', otherKey: 'follower' });
    User.belongsToMany(User, { as: 'Following', through: 'Follows', foreignKey: 'follower', otherKey: 'followed' });
  };
  return User;
};
