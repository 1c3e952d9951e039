module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId'], { unique: true });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeIndex('UserFavorites', ['UserId', 'ShowId']);
  },
};
