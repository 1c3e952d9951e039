'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('Shifts', {
      id: {
        allowNull: false,
        autoIncrement: true,
        primaryKey: true,
        type: Sequelize.INTEGER,
      },
      day: {
        allowNull: false,
        type: Sequelize.STRING,
      },
      towerId: {
        allowNull: false,
        type: Sequelize.INTEGER,
        references: { model: 'Towers', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      lifeguardId: {
        allowNull: false,
        type: Sequelize.INTEGER,
        references: { model: 'Lifeguards', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'RESTRICT',
      },
    });

    // Nobody can be in two towers on one day.
    await queryInterface.addConstraint('Shifts', {
      fields: ['day', 'lifeguardId'],
      type: 'unique',
      name: 'one_tower_a_day',
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('Shifts');
  },
};
