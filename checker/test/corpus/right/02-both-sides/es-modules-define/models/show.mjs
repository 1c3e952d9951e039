export default (sequelize, DataTypes) => {
  const Show = sequelize.define('Show', { title: DataTypes.STRING });
  Show.associate = (models) => Show.belongsToMany(models.User, { as: 'Viewers', through: 'UserFavorites' });
  return Show;
};
