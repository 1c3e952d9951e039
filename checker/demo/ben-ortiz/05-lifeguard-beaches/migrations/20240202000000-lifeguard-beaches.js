'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('LifeguardBeaches', {
      LifeguardId: { type: Sequelize.INTEGER, primaryKey: true, allowNull: false },
      BeachId: { type: Sequelize.INTEGER, primaryKey: true, allowNull: false },
    });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('LifeguardBeaches');
  },
};
