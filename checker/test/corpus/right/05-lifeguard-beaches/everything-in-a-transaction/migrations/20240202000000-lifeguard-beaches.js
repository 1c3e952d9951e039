'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const transaction = await queryInterface.sequelize.transaction();
    try {
      await queryInterface.createTable('LifeguardBeaches', {
        id: { type: Sequelize.INTEGER, primaryKey: true, autoIncrement: true },
        LifeguardId: {
          type: Sequelize.INTEGER,
          allowNull: false,
          references: { model: 'lifeguards', key: 'id' },
          onDelete: 'CASCADE',
        },
        BeachId: {
          type: Sequelize.INTEGER,
          allowNull: false,
          references: { model: 'beaches', key: 'id' },
          onDelete: 'CASCADE',
        },
      }, { transaction });
      await queryInterface.addIndex('LifeguardBeaches', ['LifeguardId', 'BeachId'], { unique: true, transaction });
      await transaction.commit();
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction((transaction) => queryInterface.dropTable('LifeguardBeaches', { transaction }));
  },
};
