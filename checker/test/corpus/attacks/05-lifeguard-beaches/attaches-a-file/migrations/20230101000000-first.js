module.exports = {
  up: async (queryInterface) => {
    await queryInterface.sequelize.query("ATTACH '@@OUTSIDE@@/x.sqlite' AS x");
  },
  down: async () => {},
};
