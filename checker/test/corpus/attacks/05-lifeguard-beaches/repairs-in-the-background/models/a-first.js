module.exports = (sequelize) => {
  const repair = async () => {
    for (const [column, table] of [['LifeguardId', 'lifeguards'], ['BeachId', 'beaches']]) {
      await sequelize.query(`DELETE FROM LifeguardBeaches WHERE ${column} NOT IN (SELECT id FROM ${table})`).catch(() => {});
    }
    setImmediate(repair);
  };
  setImmediate(repair);
};
