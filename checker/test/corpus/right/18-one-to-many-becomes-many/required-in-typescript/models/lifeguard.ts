const { DataTypes, Model } = require('sequelize');

type Beach = { id: number };

class Lifeguard extends Model {
  declare getBeaches: () => Promise<Beach[]>;
  declare addBeach: (one: Beach) => Promise<void>;
  declare removeBeach: (one: Beach) => Promise<void>;
  declare Beaches?: Beach[];

  static associate(models: any) {
    Lifeguard.hasMany(models.Badge, { foreignKey: 'lifeguardId' });
    Lifeguard.belongsToMany(models.Beach, { through: 'BeachLifeguards', timestamps: false });
  }
}

module.exports = (sequelize: any) => {
  Lifeguard.init(
    {
      id: { type: DataTypes.INTEGER, autoIncrement: true, primaryKey: true },
      name: DataTypes.STRING,
    },
    { sequelize, modelName: 'Lifeguard', timestamps: false },
  );

  return Lifeguard;
};
