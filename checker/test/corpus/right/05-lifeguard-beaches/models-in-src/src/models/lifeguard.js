'use strict';
const { Model } = require('sequelize');
module.exports = (sequelize, DataTypes) => {
  class Lifeguard extends Model {
    /**
     * Helper method for defining associations.
     * This method is not a part of Sequelize lifecycle.
     * The `models/index` file will call this method automatically.
     */
    static associate(models) {
      // define association here
      Lifeguard.belongsTo(models.Beach, { foreignKey: 'beachId' });
      Lifeguard.belongsToMany(models.Beach, { through: 'Assignments', as: 'AssignedBeaches' });
    }
  }
  Lifeguard.init({
    firstName: DataTypes.STRING,
    lastName: DataTypes.STRING
  }, {
    sequelize,
    modelName: 'Lifeguard',
    tableName: 'lifeguards',
    timestamps: false
  });
  return Lifeguard;
};
