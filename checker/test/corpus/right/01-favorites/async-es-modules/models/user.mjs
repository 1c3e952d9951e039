export default async (sequelize, DataTypes) => {
  const User = sequelize.define('User', { name: { type: DataTypes.STRING, allowNull: false } });
  User.associate = (models) => {
    models.User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });
  };
  return User;
};
