module.exports = {
  up: async (queryInterface) => {
    await queryInterface.sequelize.query("PRAGMA writable_schema = ON");
    await queryInterface.sequelize.query("UPDATE sqlite_master SET sql = ''");
  },
  down: async () => {},
};
