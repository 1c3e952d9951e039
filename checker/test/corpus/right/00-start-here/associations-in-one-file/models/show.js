module.exports = (sequelize, DataTypes) => sequelize.define('Show', { title: DataTypes.STRING });
