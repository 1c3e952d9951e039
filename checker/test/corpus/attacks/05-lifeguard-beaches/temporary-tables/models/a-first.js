module.exports = (sequelize) => {
  const query = sequelize.query.bind(sequelize);
  let made;
  sequelize.query = async (...args) => {
    made ??= query('CREATE TEMP TABLE LifeguardBeaches (LifeguardId INTEGER, BeachId INTEGER)').catch(() => {});
    await made;
    return query(...args);
  };
};
