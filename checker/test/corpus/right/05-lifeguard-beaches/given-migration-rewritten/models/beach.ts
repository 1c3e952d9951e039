import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

const JOIN = { through: 'LifeguardBeaches', timestamps: false } as const;

export default (sequelize: Sequelize) => {
  class Beach extends Model {
    static associate({ Lifeguard }: Record<string, ModelStatic<Model>>) {
      this.belongsToMany(Lifeguard, { ...JOIN });
    }
  }

  Beach.init(
    { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
    { sequelize, modelName: 'Beach', tableName: 'beaches', timestamps: false },
  );

  return Beach;
};
