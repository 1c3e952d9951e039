const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({ dialect: 'sqlite', storage: 'database.sqlite', logging: false });

const Lifeguard = require('./lifeguard')(sequelize, DataTypes);
const Beach = require('./beach')(sequelize, DataTypes);

const link = { through: 'guard_duty', timestamps: false };
Lifeguard.belongsToMany(Beach, { ...link, foreignKey: 'guard_no', otherKey: 'beach_no' });
Beach.belongsToMany(Lifeguard, { ...link, foreignKey: 'beach_no', otherKey: 'guard_no' });

module.exports = { sequelize, Sequelize, Lifeguard, Beach };
