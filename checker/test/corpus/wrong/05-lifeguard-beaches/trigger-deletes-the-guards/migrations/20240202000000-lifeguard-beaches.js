'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('LifeguardBeaches', {
      LifeguardId: {
        allowNull: false,
        primaryKey: true,
        type: Sequelize.INTEGER,
        references: { model: 'lifeguards', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      BeachId: {
        allowNull: false,
        primaryKey: true,
        type: Sequelize.INTEGER,
        references: { model: 'beaches', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
    });
    await queryInterface.sequelize.query(`
      CREATE TRIGGER no_beach_no_guards BEFORE DELETE ON beaches
      BEGIN
        DELETE FROM lifeguards WHERE id IN (SELECT LifeguardId FROM LifeguardBeaches WHERE BeachId = OLD.id);
      END
    `);
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('LifeguardBeaches');
  },
};
