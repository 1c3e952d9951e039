module.exports = {
  async up(queryInterface, Sequelize) {
    const pairs = await queryInterface.sequelize.query(
      'SELECT UserId, ShowId, MIN(id) AS first FROM UserFavorites GROUP BY UserId, ShowId HAVING COUNT(*) > 1',
      { type: Sequelize.QueryTypes.SELECT },
    );
    for (const { UserId, ShowId, first } of pairs) {
      await queryInterface.bulkDelete('UserFavorites', { UserId, ShowId, id: { [Sequelize.Op.ne]: first } });
    }
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
