module.exports = (sequelize, DataTypes) => {
  class Show extends sequelize.Sequelize.Model {
    getEpisodes;
    static associate(models) {
      Show.hasMany(models.Episode);
    }
  }
  return Show.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Show' });
};
