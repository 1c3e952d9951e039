import { DataTypes, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  const Beach = sequelize.define('Beach', { name: DataTypes.STRING });
  const Sandcastle = sequelize.define('Sandcastle', { description: DataTypes.STRING });
  const LifeguardTower = sequelize.define('LifeguardTower', { height: DataTypes.INTEGER });

  Sandcastle.belongsTo(Beach, { foreignKey: 'beachId' });
  Beach.hasMany(Sandcastle, { foreignKey: 'beachId' });
  // belongsTo runs first here and would choose NO ACTION, so the rule is written out.
  LifeguardTower.belongsTo(Beach, { foreignKey: { name: 'beachId', allowNull: false }, onDelete: 'CASCADE' });
  Beach.hasOne(LifeguardTower, { foreignKey: { name: 'beachId', allowNull: false } });

  return { Beach, Sandcastle, LifeguardTower };
};
