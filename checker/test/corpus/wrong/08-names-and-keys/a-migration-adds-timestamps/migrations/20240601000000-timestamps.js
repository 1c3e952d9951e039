'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('guard_duty', 'createdAt', { type: Sequelize.DATE });
    await queryInterface.addColumn('guard_duty', 'updatedAt', { type: Sequelize.DATE });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('guard_duty', 'updatedAt');
    await queryInterface.removeColumn('guard_duty', 'createdAt');
  },
};
