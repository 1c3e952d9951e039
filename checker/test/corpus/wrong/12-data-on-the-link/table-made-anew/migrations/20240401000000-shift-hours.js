'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // The shifts that are there already need a value, too.
    await queryInterface.dropTable('Shifts');
    await queryInterface.createTable('Shifts', {
      LifeguardId: { type: Sequelize.INTEGER, primaryKey: true, references: { model: 'lifeguards', key: 'id' }, onDelete: 'CASCADE' },
      BeachId: { type: Sequelize.INTEGER, primaryKey: true, references: { model: 'beaches', key: 'id' }, onDelete: 'CASCADE' },
      hours: { type: Sequelize.INTEGER },
    });
  },

  async down(queryInterface, Sequelize) {
    // On SQLite, removeColumn would make the table anew, and forget that the two keys are unique only together.
    await queryInterface.sequelize.query('ALTER TABLE `Shifts` DROP COLUMN `hours`');
  },
};
