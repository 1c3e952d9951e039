module.exports = {
  up: function (queryInterface, Sequelize) {
    return queryInterface.createTable('Town', {
      LifeguardId: {
        type: Sequelize.INTEGER,
        primaryKey: true,
        allowNull: false,
        references: { model: 'lifeguards' },
        onDelete: 'CASCADE',
      },
      BeachId: {
        type: Sequelize.INTEGER,
        primaryKey: true,
        allowNull: false,
        references: { model: 'beaches' },
        onDelete: 'CASCADE',
      },
    });
  },
  down: function (queryInterface) {
    return queryInterface.dropTable('Town');
  },
};
