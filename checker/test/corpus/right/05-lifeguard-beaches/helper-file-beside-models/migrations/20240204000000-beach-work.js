'use strict';

const { TABLE } = require('../shared/work-join');

module.exports = {
  async up(queryInterface, Sequelize) {
    const columns = {};
    for (const [column, model] of [['lifeguard_id', 'lifeguards'], ['beach_id', 'beaches']]) {
      columns[column] = {
        type: Sequelize.INTEGER,
        allowNull: false,
        primaryKey: true,
        references: { model, key: 'id' },
        onDelete: 'CASCADE',
      };
    }
    await queryInterface.createTable(TABLE, columns);
  },

  async down(queryInterface) {
    await queryInterface.dropTable(TABLE);
  },
};
