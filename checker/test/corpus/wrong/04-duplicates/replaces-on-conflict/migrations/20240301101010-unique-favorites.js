module.exports = {
  async up(queryInterface, Sequelize) {
    const { sequelize } = queryInterface;
    await sequelize.query(`CREATE TABLE Fresh (
      UserId INTEGER NOT NULL REFERENCES Users (id) ON DELETE CASCADE ON UPDATE CASCADE,
      ShowId INTEGER NOT NULL REFERENCES Shows (id) ON DELETE CASCADE ON UPDATE CASCADE,
      createdAt DATETIME NOT NULL,
      updatedAt DATETIME NOT NULL,
      UNIQUE (UserId, ShowId) ON CONFLICT REPLACE
    )`);
    await sequelize.query(`INSERT INTO Fresh
      SELECT UserId, ShowId, createdAt, updatedAt FROM UserFavorites ORDER BY createdAt DESC`);
    await sequelize.query('DROP TABLE UserFavorites');
    await sequelize.query('ALTER TABLE Fresh RENAME TO UserFavorites');
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.createTable('OldFavorites', {
      id: { allowNull: false, autoIncrement: true, primaryKey: true, type: Sequelize.INTEGER },
      UserId: {
        allowNull: false,
        type: Sequelize.INTEGER,
        references: { model: 'Users', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      ShowId: {
        allowNull: false,
        type: Sequelize.INTEGER,
        references: { model: 'Shows', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      createdAt: { allowNull: false, type: Sequelize.DATE },
      updatedAt: { allowNull: false, type: Sequelize.DATE },
    });
    await queryInterface.sequelize.query(
      `INSERT INTO OldFavorites (UserId, ShowId, createdAt, updatedAt)
          SELECT UserId, ShowId, createdAt, updatedAt FROM UserFavorites`,
    );
    await queryInterface.dropTable('UserFavorites');
    await queryInterface.renameTable('OldFavorites', 'UserFavorites');
  },
};
