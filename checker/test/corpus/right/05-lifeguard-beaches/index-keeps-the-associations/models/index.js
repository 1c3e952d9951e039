const { Sequelize, DataTypes } = require('sequelize');
const config = require('../config/config.json').development;

const sequelize = new Sequelize({ ...config, logging: false });

const Beach = require('./beach')(sequelize, DataTypes);
const Lifeguard = require('./lifeguard')(sequelize, DataTypes);

Lifeguard.belongsTo(Beach, { as: 'home', foreignKey: 'beachId' });
Beach.hasMany(Lifeguard, { as: 'residents', foreignKey: 'beachId' });

Lifeguard.belongsToMany(Beach, { through: 'lifeguards_beaches', foreignKey: 'lifeguard_id', timestamps: false });
Beach.belongsToMany(Lifeguard, { through: 'lifeguards_beaches', foreignKey: 'beach_id', timestamps: false });

module.exports = { sequelize, Sequelize, Beach, Lifeguard };
