'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.removeColumn('lifeguards', 'beachId');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.addColumn('lifeguards', 'beachId', {
      type: Sequelize.INTEGER,
      references: { model: 'beaches', key: 'id' },
      onDelete: 'SET NULL',
    });
  },
};
