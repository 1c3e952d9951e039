module.exports = (sequelize, DataTypes) => sequelize.define('Shift', { hours: DataTypes.INTEGER }, { timestamps: false });
