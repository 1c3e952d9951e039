module.exports = {
  async up(queryInterface, Sequelize) {
    const [rows] = await queryInterface.sequelize.query('SELECT * FROM UserFavorites ORDER BY createdAt DESC');
    const seen = new Set();
    for (const row of rows) {
      const pair = `${row.UserId}-${row.ShowId}`;
      if (seen.has(pair)) await queryInterface.bulkDelete('UserFavorites', { id: row.id });
      seen.add(pair);
    }
    await queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId'], { unique: true });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeIndex('UserFavorites', ['UserId', 'ShowId']);
  },
};
