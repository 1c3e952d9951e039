module.exports = function (sequelize, DataTypes) {
  const Beach = sequelize.define('Beach', { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER }, { tableName: 'beaches', timestamps: false });
  Beach.associate = function (models) {
    Beach.belongsToMany(models.Lifeguard, { through: 'beach_lifeguards', foreignKey: 'beach_id', as: 'lifeguards', timestamps: false });
  };
  return Beach;
};
