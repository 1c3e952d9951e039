'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up({ context }) {
    await Promise.all([
      context.createTable('UserFavorites', {
        UserId: { type: 'INTEGER', allowNull: false, references: { model: 'Users', key: 'id' }, onDelete: 'CASCADE' },
        ShowId: { type: 'INTEGER', allowNull: false, references: { model: 'Shows', key: 'id' }, onDelete: 'CASCADE' },
        createdAt: 'DATETIME',
        updatedAt: 'DATETIME',
      }, { uniqueKeys: { one_of_each: { fields: ['UserId', 'ShowId'] } } }),
    ]);
  },

  async down({ context }) {
    await context.dropTable('UserFavorites');
  },
};
