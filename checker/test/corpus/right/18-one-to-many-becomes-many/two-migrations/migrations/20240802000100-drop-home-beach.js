'use strict';

module.exports = {
  async up(queryInterface) {
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
  },
};
