'use strict';
module.exports = {
  up: function(queryInterface, Sequelize) {
    return queryInterface.createTable('UserFavorites', {
      createdAt: { type: Sequelize.DATE, allowNull: false },
      updatedAt: { type: Sequelize.DATE, allowNull: false },
      ShowId: {
        type: Sequelize.INTEGER,
        allowNull: false,
        references: { model: { tableName: 'Shows' }, key: 'id' },
        onDelete: 'cascade'
      },
      UserId: {
        type: Sequelize.INTEGER,
        allowNull: false,
        references: { model: { tableName: 'Users' }, key: 'id' },
        onDelete: 'cascade'
      }
    }).then(function() {
      return queryInterface.addIndex('UserFavorites', ['UserId', 'ShowId'], { unique: true });
    });
  },
  down: function(queryInterface) {
    return queryInterface.dropTable('UserFavorites');
  }
};
