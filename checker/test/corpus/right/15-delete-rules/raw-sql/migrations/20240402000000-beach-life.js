'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.query(`CREATE TABLE Lifeguards (
      id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(255),
      beachId INTEGER REFERENCES Beaches (id) ON DELETE SET NULL
    )`);
    await sequelize.query(`CREATE TABLE Sandcastles (
      id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(255),
      beachId INTEGER NOT NULL REFERENCES Beaches (id) ON DELETE CASCADE
    )`);
    await sequelize.query(`CREATE TABLE Rescues (
      id INTEGER PRIMARY KEY AUTOINCREMENT, note VARCHAR(255),
      lifeguardId INTEGER NOT NULL REFERENCES Lifeguards (id) ON DELETE RESTRICT,
      createdAt DATETIME NOT NULL, updatedAt DATETIME NOT NULL, deletedAt DATETIME
    )`);
  },

  async down(queryInterface, Sequelize) {
    for (const table of ['Rescues', 'Sandcastles', 'Lifeguards']) {
      await queryInterface.sequelize.query(`DROP TABLE ${table}`);
    }
  },
};
