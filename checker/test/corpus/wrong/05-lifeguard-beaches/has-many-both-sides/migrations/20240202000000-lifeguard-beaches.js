'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('beaches', 'lifeguardId', {
      type: Sequelize.INTEGER,
      references: { model: 'lifeguards', key: 'id' },
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('beaches', 'lifeguardId');
  },
};
