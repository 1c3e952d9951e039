'use strict';

module.exports = {
  up: (queryInterface, Sequelize) =>
    queryInterface.sequelize.transaction(async (transaction) => {
      const link = (table) => ({
        allowNull: false,
        primaryKey: true,
        type: Sequelize.INTEGER,
        references: { model: table, key: 'id' },
        onDelete: 'CASCADE',
      });
      const run = (sql) => queryInterface.sequelize.query(sql, { transaction });
      await queryInterface.createTable('BeachLifeguards', { BeachId: link('Beaches'), LifeguardId: link('Lifeguards') }, { transaction });
      await run('INSERT INTO BeachLifeguards (BeachId, LifeguardId) SELECT beachId, id FROM Lifeguards WHERE beachId IS NOT NULL');
      await run('ALTER TABLE Lifeguards DROP COLUMN beachId');
    }),

  down: (queryInterface, Sequelize) =>
    queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addColumn(
        'Lifeguards',
        'beachId',
        { type: Sequelize.INTEGER, references: { model: 'Beaches', key: 'id' }, onDelete: 'SET NULL' },
        { transaction },
      );
      await queryInterface.sequelize.query(
        'UPDATE Lifeguards SET beachId = (SELECT MIN(BeachId) FROM BeachLifeguards WHERE LifeguardId = Lifeguards.id)',
        { transaction },
      );
      await queryInterface.dropTable('BeachLifeguards', { transaction });
    }),
};
