'use strict';

const fs = require('node:fs');
const path = require('path');
const Sequelize = require('sequelize');
const settings = require('../config/config.json').development;

const sequelize = new Sequelize(settings);
const db = {};
for (const file of fs.readdirSync(__dirname).filter((name) => name !== 'index.js')) {
  const model = require(path.join(__dirname, file))(sequelize, Sequelize.DataTypes);
  db[model.name] = model;
}

const key = { name: 'beachId', allowNull: false };
db.Beach.hasMany(db.Sandcastle, { foreignKey: 'beachId' });
db.Sandcastle.belongsTo(db.Beach, { foreignKey: 'beachId' });
db.Beach.hasOne(db.LifeguardTower, { foreignKey: key });
db.LifeguardTower.belongsTo(db.Beach, { foreignKey: key });

module.exports = { ...db, sequelize, Sequelize };
