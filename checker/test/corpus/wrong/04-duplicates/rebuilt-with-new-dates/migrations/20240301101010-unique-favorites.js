module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('NewFavorites', {
      UserId: {
        allowNull: false,
        primaryKey: true,
        type: Sequelize.INTEGER,
        references: { model: 'Users', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      ShowId: {
        allowNull: false,
        primaryKey: true,
        type: Sequelize.INTEGER,
        references: { model: 'Shows', key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      },
      createdAt: { allowNull: false, type: Sequelize.DATE },
      updatedAt: { allowNull: false, type: Sequelize.DATE },
    });
    await queryInterface.sequelize.query(
      `INSERT INTO NewFavorites (UserId, ShowId, createdAt, updatedAt)
          SELECT DISTINCT UserId, ShowId, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM UserFavorites`,
    );
    await queryInterface.dropTable('UserFavorites');
    await queryInterface.renameTable('NewFavorites', 'UserFavorites');
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
