module.exports = async (sequelize, DataTypes) => {
  const Show = sequelize.define('Show', { title: DataTypes.STRING });
  Show.associate = function (models) {
    Show.hasMany(models.Episode);
  };
  return Show;
};
