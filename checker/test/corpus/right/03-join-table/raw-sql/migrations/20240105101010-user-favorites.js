module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      CREATE TABLE "UserFavorites" (
        "UserId" INTEGER NOT NULL,
        "ShowId" INTEGER NOT NULL,
        "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
        "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
        PRIMARY KEY ("ShowId", "UserId"),
        FOREIGN KEY ("UserId") REFERENCES "Users" ON DELETE CASCADE,
        FOREIGN KEY ("ShowId") REFERENCES "Shows" ON DELETE CASCADE
      )
    `);
  },

  async down({ sequelize }) {
    await sequelize.query('DROP TABLE "UserFavorites"');
  },
};
