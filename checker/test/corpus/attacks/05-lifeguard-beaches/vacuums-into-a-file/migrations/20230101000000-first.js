module.exports = {
  up: async (queryInterface) => {
    await queryInterface.sequelize.query("VACUUM INTO '@@OUTSIDE@@/x.sqlite'");
  },
  down: async () => {},
};
