'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const now = Sequelize.literal('CURRENT_TIMESTAMP');
    await queryInterface.createTable('BeachTeams', {
      id: { type: Sequelize.INTEGER, primaryKey: true, autoIncrement: true, allowNull: false },
      LifeguardId: {
        type: Sequelize.INTEGER,
        references: { model: 'lifeguards', key: 'id' },
        onDelete: 'CASCADE',
      },
      BeachId: {
        type: Sequelize.INTEGER,
        references: { model: 'beaches', key: 'id' },
        onDelete: 'CASCADE',
      },
      createdAt: { type: Sequelize.DATE, allowNull: false, defaultValue: now },
      updatedAt: { type: Sequelize.DATE, allowNull: false, defaultValue: now },
    });
    await queryInterface.addConstraint('BeachTeams', { type: 'unique', fields: ['LifeguardId', 'BeachId'], name: 'one_place_each' });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('BeachTeams');
  },
};
