'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const link = (table) => ({
      allowNull: false,
      primaryKey: true,
      type: Sequelize.INTEGER,
      references: { model: table, key: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'CASCADE',
    });

    await queryInterface.createTable('BeachLifeguards', { BeachId: link('Beaches'), LifeguardId: link('Lifeguards') });
    const [guards] = await queryInterface.sequelize.query('SELECT id, beachId FROM Lifeguards');
    const links = guards
      .filter(({ beachId }) => beachId !== null)
      .map(({ id, beachId }) => ({ BeachId: beachId, LifeguardId: id }));
    if (links.length > 0) await queryInterface.bulkInsert('BeachLifeguards', links);
    // Not removeColumn: on SQLite it makes the table anew, and whatever belongs to a lifeguard would go.
    await queryInterface.sequelize.query('ALTER TABLE "Lifeguards" DROP COLUMN "beachId"');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.addColumn('Lifeguards', 'beachId', {
      type: Sequelize.INTEGER,
      references: { model: 'Beaches', key: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'SET NULL',
    });
    const [links] = await queryInterface.sequelize.query('SELECT * FROM BeachLifeguards ORDER BY BeachId DESC');
    for (const { BeachId, LifeguardId } of links) {
      await queryInterface.bulkUpdate('Lifeguards', { beachId: BeachId }, { id: LifeguardId });
    }
    await queryInterface.dropTable('BeachLifeguards');
  },
};
