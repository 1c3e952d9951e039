module.exports = {
  up: (queryInterface, Sequelize) =>
    queryInterface.createTable('UserFavorites', {
      id: { type: Sequelize.INTEGER, primaryKey: true, autoIncrement: true, allowNull: false },
      UserId: {
        type: Sequelize.INTEGER,
        allowNull: false,
        references: { model: { tableName: 'Users' }, key: 'id' },
        onDelete: 'cascade',
      },
      ShowId: {
        type: Sequelize.INTEGER,
        allowNull: false,
        references: { model: { tableName: 'Shows' }, key: 'id' },
        onDelete: 'cascade',
      },
      createdAt: Sequelize.DATE,
      updatedAt: Sequelize.DATE,
    }),

  down: (queryInterface) => queryInterface.dropTable('UserFavorites'),
};
