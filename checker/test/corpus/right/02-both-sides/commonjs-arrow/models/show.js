module.exports = (sequelize, { STRING }) => {
  const Show = sequelize.define('Show', { title: STRING });
  Show.associate = ({ User }) => {
    Show.belongsToMany(User, { as: 'admirers', through: 'UserFavorites', foreignKey: 'ShowId', otherKey: 'UserId' });
  };
  return Show;
};
