module.exports = {
  async up(queryInterface, Sequelize) {
    queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)',
    );
    queryInterface.addConstraint('UserFavorites', {
      fields: ['UserId', 'ShowId'],
      type: 'unique',
      name: 'unique_pair',
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeConstraint('UserFavorites', 'unique_pair');
  },
};
