'use strict';

module.exports = (sequelize, DataTypes) => {
  const Beach = sequelize.define('Beach', {
    name: DataTypes.STRING,
    location: DataTypes.STRING,
    sand_rating: DataTypes.INTEGER
  }, {
    tableName: 'beaches',
    timestamps: false
  });

  Beach.associate = function(models) {
    // associations can be defined here
    models.Beach.hasMany(models.Lifeguard, { foreignKey: 'beach_id' });
    models.Beach.hasMany(models.Castle, { foreignKey: 'beach_id' });
  };

  return Beach;
};
