'use strict';

module.exports = (sequelize, DataTypes) => sequelize.define('Beach', { name: DataTypes.STRING });
