module.exports = {
  async up({ sequelize }) {
    await sequelize.query(`
      CREATE TABLE UserFavorites (
        UserId INTEGER REFERENCES Users (id) ON DELETE CASCADE,
        ShowId INTEGER REFERENCES Shows (id) ON DELETE CASCADE,
        createdAt DATETIME NOT NULL,
        updatedAt DATETIME NOT NULL,
        PRIMARY KEY (UserId, ShowId)
      )
    `);
  },

  async down({ sequelize }) {
    await sequelize.query('DROP TABLE UserFavorites');
  },
};
