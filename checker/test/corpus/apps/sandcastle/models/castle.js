'use strict';

module.exports = (sequelize, DataTypes) => {
  const Castle = sequelize.define('Castle', {
    description: DataTypes.TEXT
  }, {
    tableName: 'castles',
    timestamps: false
  });

  Castle.associate = function(models) {
    models.Castle.belongsTo(models.Beach, { foreignKey: 'beach_id' });
    models.Castle.belongsToMany(models.Tool, { through: 'castle_tools', foreignKey: 'castle_id', timestamps: false });
  };

  return Castle;
};
