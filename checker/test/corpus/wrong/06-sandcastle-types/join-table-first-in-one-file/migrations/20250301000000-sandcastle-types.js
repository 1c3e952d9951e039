'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('SandcastleTypeTools', {
      ToolId: { primaryKey: true, allowNull: false, type: Sequelize.INTEGER, references: { model: 'Tools', key: 'id' }, onDelete: 'cascade' },
      SandcastleTypeId: { primaryKey: true, allowNull: false, type: Sequelize.INTEGER, references: { model: 'SandcastleTypes', key: 'id' }, onDelete: 'cascade' },
      createdAt: { allowNull: false, type: Sequelize.DATE },
      updatedAt: { allowNull: false, type: Sequelize.DATE },
    });
    await queryInterface.createTable('SandcastleTypes', {
      id: { allowNull: false, autoIncrement: true, primaryKey: true, type: Sequelize.INTEGER },
      name: { type: Sequelize.STRING },
      createdAt: { allowNull: false, type: Sequelize.DATE },
      updatedAt: { allowNull: false, type: Sequelize.DATE },
    });
  },
  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('SandcastleTypeTools');
    await queryInterface.dropTable('SandcastleTypes');
  },
};
