'use strict';

module.exports = {
  up: (queryInterface, Sequelize) => {
    return queryInterface.createTable('lifeguard_beaches', {
      id: {
        allowNull: false,
        autoIncrement: true,
        primaryKey: true,
        type: Sequelize.INTEGER
      },
      lifeguard_id: {
        type: Sequelize.INTEGER,
        allowNull: false,
        references: {
          model: 'lifeguards',
          key: 'id'
        },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE'
      },
      beach_id: {
        type: Sequelize.INTEGER,
        allowNull: false,
        references: {
          model: 'beaches',
          key: 'id'
        },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE'
      }
    });
  },

  down: (queryInterface, Sequelize) => {
    return queryInterface.dropTable('lifeguard_beaches');
  }
};
