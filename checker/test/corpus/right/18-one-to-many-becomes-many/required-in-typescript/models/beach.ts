const { DataTypes, Model } = require('sequelize');

type Lifeguard = { id: number };

class Beach extends Model {
  declare getLifeguards: () => Promise<Lifeguard[]>;
  declare addLifeguard: (one: Lifeguard) => Promise<void>;
  declare removeLifeguard: (one: Lifeguard) => Promise<void>;
  declare Lifeguards?: Lifeguard[];

  static associate(models: any) {
    Beach.belongsToMany(models.Lifeguard, { through: 'BeachLifeguards', timestamps: false });
  }
}

module.exports = (sequelize: any) => {
  Beach.init(
    {
      id: { type: DataTypes.INTEGER, autoIncrement: true, primaryKey: true },
      name: DataTypes.STRING,
    },
    { sequelize, modelName: 'Beach', timestamps: false },
  );

  return Beach;
};
