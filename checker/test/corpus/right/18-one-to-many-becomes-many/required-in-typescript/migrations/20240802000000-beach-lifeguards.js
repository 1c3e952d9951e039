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
