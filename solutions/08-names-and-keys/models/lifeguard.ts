import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class Lifeguard extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      // guard_no holds the lifeguard. The other column is named on the other side.
      Lifeguard.belongsToMany(models.Beach, { through: 'guard_duty', foreignKey: 'guard_no', timestamps: false });
    }
  }

  // underscored turns firstName into the column first_name; the attribute keeps its name.
  Lifeguard.init(
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { sequelize, modelName: 'Lifeguard', tableName: 'town_lifeguard', underscored: true, timestamps: false },
  );

  return Lifeguard;
};
