module.exports = {
  up: async (queryInterface) => {
    await queryInterface.sequelize.query("SELECT load_extension('@@OUTSIDE@@/x.so')");
  },
  down: async () => {},
};
