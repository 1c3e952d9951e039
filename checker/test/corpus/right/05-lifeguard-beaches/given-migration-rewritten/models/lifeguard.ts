import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

const JOIN = { through: 'LifeguardBeaches', timestamps: false } as const;

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate({ Beach }: Record<string, ModelStatic<Model>>) {
      this.belongsToMany(Beach, { ...JOIN });
    }
  }

  Lifeguard.init(
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { sequelize, modelName: 'Lifeguard', tableName: 'lifeguards', timestamps: false },
  );

  return Lifeguard;
};
