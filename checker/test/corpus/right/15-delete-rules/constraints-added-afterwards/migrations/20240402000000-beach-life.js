'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const id = { allowNull: false, autoIncrement: true, primaryKey: true, type: Sequelize.INTEGER };

    await queryInterface.createTable('Lifeguards', {
      id,
      name: { type: Sequelize.STRING },
      beachId: { type: Sequelize.INTEGER },
    });

    await queryInterface.createTable('Sandcastles', {
      id,
      name: { type: Sequelize.STRING },
      beachId: { allowNull: false, type: Sequelize.INTEGER },
    });

    await queryInterface.createTable('Rescues', {
      id,
      note: { type: Sequelize.STRING },
      lifeguardId: { allowNull: false, type: Sequelize.INTEGER },
      createdAt: { allowNull: false, type: Sequelize.DATE },
      updatedAt: { allowNull: false, type: Sequelize.DATE },
      deletedAt: { type: Sequelize.DATE },
    });

    await queryInterface.addConstraint('Lifeguards', {
      fields: ['beachId'],
      type: 'foreign key',
      references: { table: 'Beaches', field: 'id' },
      onDelete: 'SET NULL',
    });

    await queryInterface.addConstraint('Sandcastles', {
      fields: ['beachId'],
      type: 'foreign key',
      references: { table: 'Beaches', field: 'id' },
      onDelete: 'CASCADE',
    });

    await queryInterface.addConstraint('Rescues', {
      fields: ['lifeguardId'],
      type: 'foreign key',
      references: { table: 'Lifeguards', field: 'id' },
      onDelete: 'RESTRICT',
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('Rescues');
    await queryInterface.dropTable('Sandcastles');
    await queryInterface.dropTable('Lifeguards');
  },
};
