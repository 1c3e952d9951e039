'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('SandcastleTypeTools', {
      id: { allowNull: false, autoIncrement: true, primaryKey: true, type: Sequelize.INTEGER },
      quantity: { allowNull: false, type: Sequelize.INTEGER, defaultValue: 1 },
      SandcastleTypeId: {
        allowNull: false,
        type: Sequelize.INTEGER,
        references: { model: 'SandcastleTypes', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      ToolId: {
        allowNull: false,
        type: Sequelize.INTEGER,
        references: { model: 'Tools', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      createdAt: { allowNull: false, type: Sequelize.DATE },
      updatedAt: { allowNull: false, type: Sequelize.DATE },
    });
    await queryInterface.addIndex('SandcastleTypeTools', ['SandcastleTypeId', 'ToolId'], { unique: true });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('SandcastleTypeTools');
  },
};
