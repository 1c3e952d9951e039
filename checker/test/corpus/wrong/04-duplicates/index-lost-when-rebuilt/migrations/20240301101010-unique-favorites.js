module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)',
    );
    await queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId'], { unique: true });
    await queryInterface.addConstraint('UserFavorites', {
      fields: ['ShowId'],
      type: 'check',
      name: 'show_is_there',
      where: { ShowId: { [Sequelize.Op.gt]: 0 } },
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeIndex('UserFavorites', ['UserId', 'ShowId']);
  },
};
