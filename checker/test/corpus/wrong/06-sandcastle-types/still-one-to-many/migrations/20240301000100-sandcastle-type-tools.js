'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('Tools', 'SandcastleTypeId', {
      type: Sequelize.INTEGER,
      references: { model: 'SandcastleTypes', key: 'id' },
      onDelete: 'SET NULL',
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('Tools', 'SandcastleTypeId');
  },
};
