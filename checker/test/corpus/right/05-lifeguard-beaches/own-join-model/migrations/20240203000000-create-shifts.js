'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('shifts', {
      id: { type: Sequelize.INTEGER, primaryKey: true, autoIncrement: true, allowNull: false },
      lifeguardId: {
        type: Sequelize.INTEGER,
        allowNull: false,
        references: { model: 'lifeguards', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      beachId: {
        type: Sequelize.INTEGER,
        allowNull: false,
        references: { model: 'beaches', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      hours: { type: Sequelize.INTEGER, defaultValue: 8 },
    });
    await queryInterface.addIndex('shifts', ['lifeguardId', 'beachId'], { unique: true });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('shifts');
  },
};
