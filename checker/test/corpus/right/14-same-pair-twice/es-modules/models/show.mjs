export default (sequelize, { STRING }) => {
  const Show = sequelize.define('Show', { title: STRING });
  Show.associate = ({ User }) => {
    Show.belongsToMany(User, { as: 'LovedBy', through: 'UserFavorites' });
    Show.belongsToMany(User, { as: 'WatchedBy', through: 'Watching' });
  };
  return Show;
};
