export default {
  async up(queryInterface, Sequelize) {
    const both = { onUpdate: 'CASCADE', onDelete: 'CASCADE' };
    await queryInterface.createTable('BeachLifeguards', {
      BeachId: {
        type: Sequelize.INTEGER,
        allowNull: false,
        primaryKey: true,
        references: { model: 'beaches', key: 'id' },
        ...both,
      },
      LifeguardId: {
        type: Sequelize.INTEGER,
        allowNull: false,
        primaryKey: true,
        references: { model: 'lifeguards', key: 'id' },
        ...both,
      },
      createdAt: { type: Sequelize.DATE, allowNull: false },
      updatedAt: { type: Sequelize.DATE, allowNull: false },
    });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('BeachLifeguards');
  },
};
