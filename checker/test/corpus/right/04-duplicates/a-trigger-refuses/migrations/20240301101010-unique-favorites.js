module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(
      'DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)',
    );
    await queryInterface.sequelize.query(`
      CREATE TRIGGER one_pair BEFORE INSERT ON UserFavorites
      WHEN EXISTS (SELECT 1 FROM UserFavorites WHERE UserId = NEW.UserId AND ShowId = NEW.ShowId)
      BEGIN SELECT RAISE(ABORT, 'this favorite is there already'); END
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query('DROP TRIGGER one_pair');
  },
};
