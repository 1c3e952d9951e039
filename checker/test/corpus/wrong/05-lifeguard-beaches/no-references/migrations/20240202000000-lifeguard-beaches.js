'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('LifeguardBeaches', {
      LifeguardId: {
        allowNull: false,
        primaryKey: true,
        type: Sequelize.INTEGER,
      },
      BeachId: {
        allowNull: false,
        primaryKey: true,
        type: Sequelize.INTEGER,
      },
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('LifeguardBeaches');
  },
};
