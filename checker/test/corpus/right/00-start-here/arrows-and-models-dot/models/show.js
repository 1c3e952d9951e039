module.exports = (sequelize, { STRING }) => {
  const Show = sequelize.define('Show', { title: STRING });
  Show.associate = (models) => models.Show.hasMany(models.Episode);
  return Show;
};
