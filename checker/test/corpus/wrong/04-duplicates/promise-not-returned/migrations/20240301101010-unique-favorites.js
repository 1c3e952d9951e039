module.exports = {
  up(queryInterface) {
    queryInterface.sequelize
      .query('DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)')
      .then(() => queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId'], { unique: true }));
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('UserFavorites', ['UserId', 'ShowId']);
  },
};
