module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      DELETE FROM UserFavorites WHERE EXISTS (
        SELECT 1 FROM UserFavorites other
        WHERE other.UserId = UserFavorites.UserId AND other.ShowId = UserFavorites.ShowId
          AND other.updatedAt < UserFavorites.updatedAt)
    `);
    await queryInterface.addConstraint('UserFavorites', {
      fields: ['UserId', 'ShowId'],
      type: 'unique',
      name: 'unique_pair',
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeConstraint('UserFavorites', 'unique_pair');
  },
};
