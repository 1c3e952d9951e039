module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)',
    );
    await queryInterface.addIndex('UserFavorites', ['UserId'], { unique: true });
    await queryInterface.addIndex('UserFavorites', ['ShowId'], { unique: true });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeIndex('UserFavorites', ['UserId']);
    await queryInterface.removeIndex('UserFavorites', ['ShowId']);
  },
};
