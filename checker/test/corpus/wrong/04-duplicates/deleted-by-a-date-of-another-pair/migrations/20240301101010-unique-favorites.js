module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE createdAt NOT IN (SELECT MIN(createdAt) FROM UserFavorites GROUP BY UserId, ShowId)',
    );
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
