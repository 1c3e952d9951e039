'use strict';
module.exports = (sequelize, DataTypes) => {
  const Beach = sequelize.define('Beach', {
    name: DataTypes.STRING,
    location: DataTypes.STRING,
    sandRating: DataTypes.INTEGER
  }, {
    tableName: 'beaches',
    timestamps: false
  });
  Beach.associate = function(models) {
    Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
    Beach.belongsToMany(models.Lifeguard, {
      through: 'lifeguard_beaches',
      as: 'workers',
      foreignKey: 'beach_id',
      timestamps: false
    });
  };
  return Beach;
};
