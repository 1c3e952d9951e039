module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.query(`
      DELETE FROM "UserFavorites" WHERE EXISTS (
        SELECT 1 FROM "UserFavorites" older
        WHERE older."UserId" = "UserFavorites"."UserId" AND older."ShowId" = "UserFavorites"."ShowId"
          AND older."createdAt" < "UserFavorites"."createdAt")
    `);
    await queryInterface.sequelize.query('CREATE UNIQUE INDEX one_pair ON "UserFavorites" ("UserId", "ShowId")');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.sequelize.query('DROP INDEX one_pair');
  },
};
