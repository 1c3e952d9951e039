module.exports = function (sequelize, DataTypes) {
  var Beach = sequelize.define('Beach', {
    name: DataTypes.STRING,
    location: DataTypes.STRING,
    sandRating: DataTypes.INTEGER
  }, {
    tableName: 'beaches',
    timestamps: false,
    classMethods: {
      associate: function (models) {
        Beach.belongsToMany(models.Lifeguard, { through: 'LifeguardBeaches', timestamps: false });
      }
    }
  });
  return Beach;
};
