import { DataTypes, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  const Lifeguard = sequelize.define('Lifeguard', { firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { tableName: 'town_lifeguard', underscored: true, timestamps: false });
  const Beach = sequelize.define('Beach', { name: { type: DataTypes.STRING, field: 'beach_name' } }, { tableName: 'town_beach', timestamps: false });

  Lifeguard.belongsToMany(Beach, { through: 'guard_duty', foreignKey: 'guard_no', timestamps: false });
  Beach.belongsToMany(Lifeguard, { through: 'guard_duty', foreignKey: 'beach_no', timestamps: false });

  return { Lifeguard, Beach };
};
