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
    models.Beach.belongsToMany(models.Lifeguard, {
      through: 'lifeguard_beaches',
      as: 'crew',
      foreignKey: 'beach_id',
      timestamps: false
    });
  };

  return Beach;
};
