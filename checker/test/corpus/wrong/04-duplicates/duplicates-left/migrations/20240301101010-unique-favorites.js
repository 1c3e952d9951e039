module.exports = {
  async up(queryInterface, Sequelize) {
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
