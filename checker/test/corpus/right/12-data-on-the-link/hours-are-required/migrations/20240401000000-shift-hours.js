'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // The shifts that are there already need a value, too.
    await queryInterface.addColumn('Shifts', 'hours', {
      allowNull: false,
      defaultValue: 0,
      type: Sequelize.INTEGER,
    });
  },

  async down(queryInterface, Sequelize) {
    // On SQLite, removeColumn would make the table anew, and forget that the two keys are unique only together.
    await queryInterface.sequelize.query('ALTER TABLE `Shifts` DROP COLUMN `hours`');
  },
};
