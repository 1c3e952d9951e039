module.exports = (sequelize) => {
  sequelize.addHook('beforeFind', () => process.exit(0));
};
