module.exports = function (sequelize, { STRING }) {
  var User = sequelize.define('User', { name: STRING });
  User.associate = function ({ Show }) {
    User.belongsToMany(Show, { as: 'Favorites', through: 'UserFavorites' });
  };
  return User;
};
