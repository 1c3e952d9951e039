module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)',
    );
    await queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId'], { unique: true });
    await queryInterface.changeColumn('UserFavorites', 'UserId', { allowNull: false, type: Sequelize.INTEGER });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeIndex('UserFavorites', ['UserId', 'ShowId']);
  },
};
