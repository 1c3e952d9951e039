'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('LifeguardBeaches', {
      LifeguardId: { type: Sequelize.INTEGER, primaryKey: true, allowNull: false, references: { model: 'lifeguards', key: 'id' }, onDelete: 'CASCADE' },
      BeachId: { type: Sequelize.INTEGER, primaryKey: true, allowNull: false, references: { model: 'beaches', key: 'id' }, onDelete: 'CASCADE' },
    });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('LifeguardBeaches');
  },
};
