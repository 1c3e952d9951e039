'use strict';

module.exports = (sequelize, DataTypes) => sequelize.define('Sandcastle', { description: DataTypes.STRING });
