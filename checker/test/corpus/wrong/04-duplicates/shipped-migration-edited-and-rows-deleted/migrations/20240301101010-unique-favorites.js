module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)',
    );
  },

  async down(queryInterface, Sequelize) {
    // Deleted rows do not come back.
  },
};
