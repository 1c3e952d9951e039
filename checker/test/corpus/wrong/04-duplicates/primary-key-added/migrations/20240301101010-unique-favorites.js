module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)',
    );
    await queryInterface.addConstraint('UserFavorites', {
      fields: ['UserId', 'ShowId'],
      type: 'primary key',
      name: 'pair',
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeConstraint('UserFavorites', 'pair');
  },
};
