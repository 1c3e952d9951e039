module.exports = (sequelize, DataTypes) => {
  const SandcastleType = sequelize.define('SandcastleType', {
    name: DataTypes.STRING
  }, {
    tableName: 'sandcastle_types',
    timestamps: false
  });
  SandcastleType.associate = function(models) {
    SandcastleType.belongsToMany(models.Tool, {
      through: 'sandcastle_tools',
      as: 'tools',
      foreignKey: 'type_id',
      otherKey: 'tool_id',
      timestamps: false
    });
  };
  return SandcastleType;
};
