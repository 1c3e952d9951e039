module.exports = (sequelize, DataTypes) => sequelize.define('Episode', { title: DataTypes.STRING });
