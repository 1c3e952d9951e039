export default (sequelize, { STRING }) => {
  const Beach = sequelize.define('Beach', { name: STRING });
  const foreignKey = { name: 'beachId', allowNull: false };
  Beach.associate = (models) => {
    models.Beach.hasMany(models.Sandcastle, { foreignKey: 'beachId' });
    models.Beach.hasOne(models.LifeguardTower, { foreignKey });
  };
  return Beach;
};
