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
    await queryInterface.sequelize.query('ALTER TABLE "Lifeguards" DROP COLUMN "beachId"');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query('PRAGMA foreign_keys = OFF');
    await queryInterface.sequelize.query('ALTER TABLE Lifeguards RENAME TO old');
    await queryInterface.sequelize.query('CREATE TABLE Lifeguards (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(255), beachId INTEGER REFERENCES Beaches (id) ON DELETE SET NULL ON UPDATE CASCADE)');
    await queryInterface.sequelize.query('INSERT INTO Lifeguards SELECT id, name, (SELECT MIN(BeachId) FROM BeachLifeguards WHERE LifeguardId = old.id) FROM old');
    await queryInterface.sequelize.query('DROP TABLE BeachLifeguards');
    await queryInterface.sequelize.query('DROP TABLE old');
    await queryInterface.sequelize.query('PRAGMA foreign_keys = ON');
  },
};
