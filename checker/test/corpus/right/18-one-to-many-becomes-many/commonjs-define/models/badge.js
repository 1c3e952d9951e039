'use strict';

module.exports = (sequelize, DataTypes) => {
  const Badge = sequelize.define('Badge', { title: DataTypes.STRING }, { timestamps: false });

  Badge.associate = (models) => {
    Badge.belongsTo(models.Lifeguard, { foreignKey: { name: 'lifeguardId', allowNull: false } });
  };

  return Badge;
};
