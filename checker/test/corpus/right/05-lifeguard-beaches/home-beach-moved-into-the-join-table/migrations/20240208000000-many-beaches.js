'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const [homes] = await queryInterface.sequelize.query(
      'SELECT id AS LifeguardId, beachId AS BeachId FROM lifeguards WHERE beachId IS NOT NULL',
    );
    // First, because SQLite rebuilds the table for it, and that would take the new links with it.
    await queryInterface.removeColumn('lifeguards', 'beachId');
    await queryInterface.createTable('LifeguardBeaches', {
      LifeguardId: {
        allowNull: false,
        primaryKey: true,
        type: Sequelize.INTEGER,
        references: { model: 'lifeguards', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      BeachId: {
        allowNull: false,
        primaryKey: true,
        type: Sequelize.INTEGER,
        references: { model: 'beaches', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
    });
    if (homes.length > 0) await queryInterface.bulkInsert('LifeguardBeaches', homes);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.addColumn('lifeguards', 'beachId', {
      type: Sequelize.INTEGER,
      references: { model: 'beaches', key: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'SET NULL',
    });
    await queryInterface.sequelize.query(
      'UPDATE lifeguards SET beachId = (SELECT MIN(BeachId) FROM LifeguardBeaches WHERE LifeguardId = lifeguards.id)',
    );
    await queryInterface.dropTable('LifeguardBeaches');
  },
};
