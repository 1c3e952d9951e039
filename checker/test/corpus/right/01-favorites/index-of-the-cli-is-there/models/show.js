module.exports = function (sequelize, DataTypes) {
  const Show = sequelize.define('Show', { title: DataTypes.STRING });
  Show.associate = function (models) {
    // nothing yet
  };
  return Show;
};
