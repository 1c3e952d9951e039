'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.renameTable('town_beach', 'Beaches');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.renameTable('Beaches', 'town_beach');
  },
};
