module.exports = {
  async up(queryInterface, Sequelize) {
    const [rows] = await queryInterface.sequelize.query(
      'SELECT UserId, ShowId, MIN(createdAt) AS createdAt, MIN(updatedAt) AS updatedAt FROM UserFavorites GROUP BY UserId, ShowId',
    );
    await queryInterface.dropTable('UserFavorites');
    await queryInterface.createTable('UserFavorites', {
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
    if (rows.length > 0) await queryInterface.bulkInsert('UserFavorites', rows);
  },

  async down(queryInterface, Sequelize) {
    const [rows] = await queryInterface.sequelize.query('SELECT UserId, ShowId, createdAt, updatedAt FROM UserFavorites');
    await queryInterface.dropTable('UserFavorites');
    await queryInterface.createTable('UserFavorites', {
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
    if (rows.length > 0) await queryInterface.bulkInsert('UserFavorites', rows);
  },
};
