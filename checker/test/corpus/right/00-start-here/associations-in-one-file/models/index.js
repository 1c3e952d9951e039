const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize('sqlite::memory:');
const Show = require('./show')(sequelize, DataTypes);
const Episode = require('./episode')(sequelize, DataTypes);

Show.hasMany(Episode);
Episode.belongsTo(Show);

module.exports = { sequelize, Show, Episode };
