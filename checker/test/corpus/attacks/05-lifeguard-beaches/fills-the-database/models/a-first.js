module.exports = async (sequelize) => {
  await sequelize.query('CREATE TABLE big (x)');
  for (;;) await sequelize.query("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 1000) INSERT INTO big SELECT zeroblob(100000) FROM n");
};
