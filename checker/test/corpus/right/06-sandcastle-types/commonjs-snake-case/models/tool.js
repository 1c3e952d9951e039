module.exports = (sequelize, DataTypes) => {
  const Tool = sequelize.define('Tool', { name: DataTypes.STRING }, {});
  Tool.associate = function(models) {
    Tool.belongsToMany(models.SandcastleType, {
      through: 'sandcastle_tools',
      as: 'sandcastles',
      foreignKey: 'tool_id',
      otherKey: 'type_id',
      timestamps: false
    });
  };
  return Tool;
};
