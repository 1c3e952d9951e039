'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('UserFavorites', {
      UserId: { type: Sequelize.INTEGER, allowNull: false },
      ShowId: { type: Sequelize.INTEGER, allowNull: false },
      createdAt: { type: Sequelize.DATE, allowNull: false },
      updatedAt: { type: Sequelize.DATE, allowNull: false },
    });
    for (const [column, table] of [['UserId', 'Users'], ['ShowId', 'Shows']]) {
      await queryInterface.addConstraint('UserFavorites', {
        fields: [column],
        type: 'foreign key',
        name: `UserFavorites_${column}_fk`,
        references: { table, field: 'id' },
        onDelete: 'cascade',
        onUpdate: 'cascade',
      });
    }
    await queryInterface.addIndex('UserFavorites', { fields: ['UserId', 'ShowId'], unique: true });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('UserFavorites');
  },
};
