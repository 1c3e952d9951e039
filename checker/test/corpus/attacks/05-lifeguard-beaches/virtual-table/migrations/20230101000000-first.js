module.exports = {
  up: async (queryInterface) => {
    await queryInterface.sequelize.query("CREATE VIRTUAL TABLE x USING fts5(y)");
  },
  down: async () => {},
};
