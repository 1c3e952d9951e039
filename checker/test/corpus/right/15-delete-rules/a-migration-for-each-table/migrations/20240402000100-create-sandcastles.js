'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const id = { allowNull: false, autoIncrement: true, primaryKey: true, type: Sequelize.INTEGER };

    await queryInterface.createTable('Sandcastles', {
      id,
      name: { type: Sequelize.STRING },
      beachId: { allowNull: false, type: Sequelize.INTEGER, references: { model: 'Beaches', key: 'id' }, onUpdate: 'CASCADE', onDelete: 'CASCADE' },
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('Sandcastles');
  },
};
