'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up (queryInterface, Sequelize) {
    await queryInterface.createTable('Assignments', {
      id: {
        allowNull: false,
        autoIncrement: true,
        primaryKey: true,
        type: Sequelize.INTEGER
      },
      LifeguardId: {
        allowNull: false,
        type: Sequelize.INTEGER,
        references: { model: 'lifeguards', key: 'id' },
        onDelete: 'cascade'
      },
      BeachId: {
        allowNull: false,
        type: Sequelize.INTEGER,
        references: { model: 'beaches', key: 'id' },
        onDelete: 'cascade'
      },
      createdAt: {
        allowNull: false,
        type: Sequelize.DATE
      },
      updatedAt: {
        allowNull: false,
        type: Sequelize.DATE
      }
    }, {
      uniqueKeys: { oneAssignmentEach: { fields: ['LifeguardId', 'BeachId'] } }
    });
  },

  async down (queryInterface, Sequelize) {
    await queryInterface.dropTable('Assignments');
  }
};
