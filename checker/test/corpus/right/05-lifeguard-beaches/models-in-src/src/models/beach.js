'use strict';
const { Model } = require('sequelize');
module.exports = (sequelize, DataTypes) => {
  class Beach extends Model {
    /**
     * Helper method for defining associations.
     * This method is not a part of Sequelize lifecycle.
     * The `models/index` file will call this method automatically.
     */
    static associate(models) {
      // define association here
      Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });
      Beach.belongsToMany(models.Lifeguard, { through: 'Assignments', as: 'AssignedLifeguards' });
    }
  }
  Beach.init({
    name: DataTypes.STRING,
    location: DataTypes.STRING,
    sandRating: DataTypes.INTEGER
  }, {
    sequelize,
    modelName: 'Beach',
    tableName: 'beaches',
    timestamps: false
  });
  return Beach;
};
