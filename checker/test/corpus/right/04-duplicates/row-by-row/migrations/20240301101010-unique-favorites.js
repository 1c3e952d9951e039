module.exports = {
  async up(queryInterface, Sequelize) {
    const [rows] = await queryInterface.sequelize.query('SELECT * FROM UserFavorites ORDER BY createdAt ASC');
    const seen = new Set();
    const extra = [];
    for (const row of rows) {
      const pair = `${row.UserId}-${row.ShowId}`;
      if (seen.has(pair)) extra.push(row.id);
      seen.add(pair);
    }
    if (extra.length > 0) await queryInterface.bulkDelete('UserFavorites', { id: extra });
    await queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId'], { unique: true });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeIndex('UserFavorites', ['UserId', 'ShowId']);
  },
};
