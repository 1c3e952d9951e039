module.exports = function (sequelize, DataTypes) {
  var Lifeguard = sequelize.define('Lifeguard', {
    firstName: DataTypes.STRING,
    lastName: DataTypes.STRING
  }, {
    tableName: 'lifeguards',
    timestamps: false,
    classMethods: {
      associate: function (models) {
        Lifeguard.belongsToMany(models.Beach, { through: 'LifeguardBeaches', timestamps: false });
      }
    }
  });
  return Lifeguard;
};
