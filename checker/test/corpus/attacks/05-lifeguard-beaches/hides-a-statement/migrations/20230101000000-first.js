module.exports = {
  up: async (queryInterface) => {
    await queryInterface.sequelize.query("SELECT ';' ; /* ; */ -- ;\nATTACH/**/'@@OUTSIDE@@/x.sqlite' AS x");
  },
  down: async () => {},
};
