'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    const link = (table) => ({
      allowNull: false,
      primaryKey: true,
      type: Sequelize.INTEGER,
      references: { model: table, key: 'id' },
      onDelete: 'CASCADE',
    });
    await queryInterface.createTable('LifeguardBeaches', {
      LifeguardId: link('town_lifeguard'),
      BeachId: link('town_beach'),
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('LifeguardBeaches');
  },
};
