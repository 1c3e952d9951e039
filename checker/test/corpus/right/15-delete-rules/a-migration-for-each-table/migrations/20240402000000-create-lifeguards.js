'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const id = { allowNull: false, autoIncrement: true, primaryKey: true, type: Sequelize.INTEGER };

    await queryInterface.createTable('Lifeguards', {
      id,
      name: { type: Sequelize.STRING },
      beachId: { type: Sequelize.INTEGER, references: { model: 'Beaches', key: 'id' }, onUpdate: 'CASCADE', onDelete: 'SET NULL' },
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('Lifeguards');
  },
};
