import { DataTypes, Model, type ForeignKey, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';

class BeachLifeguard extends Model<InferAttributes<BeachLifeguard>, InferCreationAttributes<BeachLifeguard>> {
  declare BeachId: ForeignKey<number>;
  declare LifeguardId: ForeignKey<number>;
}

export default (sequelize: Sequelize) => {
  BeachLifeguard.init(
    {
      BeachId: { type: DataTypes.INTEGER, primaryKey: true },
      LifeguardId: { type: DataTypes.INTEGER, primaryKey: true },
    },
    { sequelize, modelName: 'BeachLifeguard', tableName: 'BeachLifeguards', timestamps: false },
  );

  return BeachLifeguard;
};
