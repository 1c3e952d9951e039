'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('LifeguardBeaches', {
      LifeguardId: {
        allowNull: true,
        type: Sequelize.INTEGER,
        references: { model: 'lifeguards', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'SET NULL',
      },
      BeachId: {
        allowNull: true,
        type: Sequelize.INTEGER,
        references: { model: 'beaches', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'SET NULL',
      },
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('LifeguardBeaches');
  },
};
