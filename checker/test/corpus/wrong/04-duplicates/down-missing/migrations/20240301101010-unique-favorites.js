module.exports = {
  async up(queryInterface) {
    await queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)',
    );
    await queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId'], { unique: true });
  },
};
