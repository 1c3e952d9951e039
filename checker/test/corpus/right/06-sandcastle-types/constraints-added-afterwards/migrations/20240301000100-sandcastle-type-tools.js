'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('SandcastleTypeTools', {
      SandcastleTypeId: { type: Sequelize.INTEGER, allowNull: false, primaryKey: true },
      ToolId: { type: Sequelize.INTEGER, allowNull: false, primaryKey: true },
      createdAt: { type: Sequelize.DATE, allowNull: false },
      updatedAt: { type: Sequelize.DATE, allowNull: false },
    });
    await queryInterface.addConstraint('SandcastleTypeTools', {
      fields: ['SandcastleTypeId'],
      type: 'foreign key',
      name: 'fk_type',
      references: { table: 'SandcastleTypes', field: 'id' },
      onDelete: 'cascade',
    });
    await queryInterface.addConstraint('SandcastleTypeTools', {
      fields: ['ToolId'],
      type: 'foreign key',
      name: 'fk_tool',
      references: { table: 'Tools', field: 'id' },
      onDelete: 'cascade',
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('SandcastleTypeTools');
  },
};
