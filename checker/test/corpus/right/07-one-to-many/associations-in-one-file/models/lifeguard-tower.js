'use strict';

module.exports = (sequelize, DataTypes) => sequelize.define('LifeguardTower', { height: DataTypes.INTEGER });
