module.exports = {
  async up(queryInterface, Sequelize) {
    const [rows] = await queryInterface.sequelize.query('SELECT * FROM UserFavorites ORDER BY id');
    const seen = new Set();
    rows.forEach(async (row) => {
      const pair = `${row.UserId}-${row.ShowId}`;
      const isThere = seen.has(pair);
      seen.add(pair);
      const [users] = await queryInterface.sequelize.query(`SELECT * FROM Users WHERE id = ${row.UserId}`);
      if (isThere && users.length > 0) await queryInterface.bulkDelete('UserFavorites', { id: row.id });
    });
    await queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId'], { unique: true });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeIndex('UserFavorites', ['UserId', 'ShowId']);
  },
};
