export default async function (sequelize, DataTypes) {
  class Episode extends sequelize.Sequelize.Model {
    static associate({ Show }) {
      Episode.belongsTo(Show);
    }
  }
  return Episode.init({ title: DataTypes.STRING }, { sequelize, modelName: 'Episode' });
}
