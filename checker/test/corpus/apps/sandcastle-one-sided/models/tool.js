'use strict';

module.exports = (sequelize, DataTypes) => {
  const Tool = sequelize.define('Tool', {
    name: {
      type: DataTypes.STRING,
      allowNull: false
    }
  }, {
    tableName: 'tools',
    timestamps: false
  });

  Tool.associate = function(models) {
    models.Tool.belongsToMany(models.Castle, { through: 'castle_tools', foreignKey: 'tool_id', timestamps: false });
  };

  return Tool;
};
