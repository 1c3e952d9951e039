module.exports = {
  up: async ({ sequelize }) => {
    await sequelize.query('CREATE TRIGGER a AFTER INSERT ON lifeguards BEGIN UPDATE lifeguards SET firstName = NULL; END');
    await sequelize.query('CREATE TRIGGER b AFTER INSERT ON LifeguardBeaches BEGIN DELETE FROM LifeguardBeaches; END');
    await sequelize.query('CREATE TRIGGER c BEFORE DELETE ON beaches BEGIN SELECT RAISE(IGNORE); END');
  },
  down: async ({ sequelize }) => {
    for (const name of ['a', 'b', 'c']) await sequelize.query(`DROP TRIGGER ${name}`);
  },
};
