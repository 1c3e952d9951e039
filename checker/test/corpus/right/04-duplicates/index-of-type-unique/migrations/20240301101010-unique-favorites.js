module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE rowid NOT IN (SELECT MIN(rowid) FROM UserFavorites GROUP BY ShowId, UserId)',
    );
    await queryInterface.addIndex('UserFavorites', { fields: ['ShowId', 'UserId'], type: 'UNIQUE', name: 'pair' });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeIndex('UserFavorites', 'pair');
  },
};
