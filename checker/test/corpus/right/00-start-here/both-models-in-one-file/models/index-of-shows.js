module.exports = (sequelize, DataTypes) => {
  const Show = sequelize.define('Show', { title: DataTypes.STRING });
  const Episode = sequelize.define('Episode', { title: DataTypes.STRING });
  Show.hasMany(Episode);
  Episode.belongsTo(Show);
  return { Show, Episode };
};
