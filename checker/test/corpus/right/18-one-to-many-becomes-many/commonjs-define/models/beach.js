'use strict';

module.exports = (sequelize, DataTypes) => {
  const Beach = sequelize.define('Beach', { name: DataTypes.STRING }, { timestamps: false });

  Beach.associate = (models) => {
    Beach.belongsToMany(models.Lifeguard, { through: 'BeachLifeguards', timestamps: false });
  };

  return Beach;
};
