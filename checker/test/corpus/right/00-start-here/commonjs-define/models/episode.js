module.exports = function (sequelize, DataTypes) {
  const Episode = sequelize.define('Episode', { title: DataTypes.STRING });
  Episode.associate = function (models) {
    Episode.belongsTo(models.Show);
  };
  return Episode;
};
