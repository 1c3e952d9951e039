'use strict';

const TABLE = 'UserFavorites';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    const keyTo = (model) => ({
      type: Sequelize.BIGINT,
      allowNull: false,
      primaryKey: true,
      references: { model, key: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'CASCADE',
    });
    const moment = { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') };
    await queryInterface.createTable(TABLE, { UserId: keyTo('Users'), ShowId: keyTo('Shows'), createdAt: moment, updatedAt: moment });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable(TABLE);
  },
};
