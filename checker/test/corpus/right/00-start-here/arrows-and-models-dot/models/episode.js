module.exports = (sequelize, { STRING }) => {
  const Episode = sequelize.define('Episode', { title: STRING });
  Episode.associate = ({ Episode, Show }) => Episode.belongsTo(Show);
  return Episode;
};
