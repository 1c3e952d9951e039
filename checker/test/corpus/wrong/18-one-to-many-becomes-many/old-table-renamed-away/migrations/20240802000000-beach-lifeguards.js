'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const link = (table) => ({
      allowNull: false,
      primaryKey: true,
      type: Sequelize.INTEGER,
      references: { model: table, key: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'CASCADE',
    });

    await queryInterface.createTable('BeachLifeguards', { BeachId: link('Beaches'), LifeguardId: link('Lifeguards') });
    await queryInterface.sequelize.query(
      `INSERT INTO "BeachLifeguards" ("BeachId", "LifeguardId")
       SELECT "beachId", "id" FROM "Lifeguards" WHERE "beachId" IS NOT NULL`,
    );
    // Not removeColumn: on SQLite it makes the table anew, and whatever belongs to a lifeguard would go.
    await queryInterface.sequelize.query('PRAGMA foreign_keys = OFF');
    await queryInterface.sequelize.query('ALTER TABLE Lifeguards RENAME TO old');
    await queryInterface.sequelize.query('CREATE TABLE Lifeguards (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(255))');
    await queryInterface.sequelize.query('INSERT INTO Lifeguards SELECT id, name FROM old');
    await queryInterface.sequelize.query('DROP TABLE old');
    await queryInterface.sequelize.query('PRAGMA foreign_keys = ON');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.addColumn('Lifeguards', 'beachId', {
      type: Sequelize.INTEGER,
      references: { model: 'Beaches', key: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'SET NULL',
    });
    await queryInterface.sequelize.query(
      `UPDATE "Lifeguards" SET "beachId" =
       (SELECT MIN("BeachId") FROM "BeachLifeguards" WHERE "LifeguardId" = "Lifeguards"."id")`,
    );
    await queryInterface.dropTable('BeachLifeguards');
  },
};
