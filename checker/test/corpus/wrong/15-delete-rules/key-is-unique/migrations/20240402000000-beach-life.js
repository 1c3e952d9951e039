'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const id = { allowNull: false, autoIncrement: true, primaryKey: true, type: Sequelize.INTEGER };

    await queryInterface.createTable('Lifeguards', {
      id,
      name: { type: Sequelize.STRING },
      beachId: { type: Sequelize.INTEGER, references: { model: 'Beaches', key: 'id' }, onUpdate: 'CASCADE', onDelete: 'SET NULL' },
    });

    await queryInterface.createTable('Sandcastles', {
      id,
      name: { type: Sequelize.STRING },
      beachId: { allowNull: false, type: Sequelize.INTEGER, references: { model: 'Beaches', key: 'id' }, onUpdate: 'CASCADE', onDelete: 'CASCADE', unique: true },
    });

    await queryInterface.createTable('Rescues', {
      id,
      note: { type: Sequelize.STRING },
      lifeguardId: { allowNull: false, type: Sequelize.INTEGER, references: { model: 'Lifeguards', key: 'id' }, onUpdate: 'CASCADE', onDelete: 'RESTRICT' },
      createdAt: { allowNull: false, type: Sequelize.DATE },
      updatedAt: { allowNull: false, type: Sequelize.DATE },
      deletedAt: { type: Sequelize.DATE },
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('Rescues');
    await queryInterface.dropTable('Sandcastles');
    await queryInterface.dropTable('Lifeguards');
  },
};
