'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('UserFavorites', 'ShowId', {
      allowNull: false,
      type: Sequelize.INTEGER,
      references: { model: 'Shows', key: 'id' },
      onDelete: 'CASCADE',
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.removeColumn('UserFavorites', 'ShowId');
  },
};
