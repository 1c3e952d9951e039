const { DataTypes, Model } = require('sequelize');

class Badge extends Model {
  static associate(models: any) {
    Badge.belongsTo(models.Lifeguard, { foreignKey: { name: 'lifeguardId', allowNull: false } });
  }
}

module.exports = (sequelize: any) => {
  Badge.init(
    {
      id: { type: DataTypes.INTEGER, autoIncrement: true, primaryKey: true },
      title: DataTypes.STRING,
    },
    { sequelize, modelName: 'Badge', timestamps: false },
  );

  return Badge;
};
