'use strict';

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.createTable(
        'lifeguards_beaches',
        {
          lifeguard_id: {
            type: Sequelize.INTEGER,
            allowNull: false,
            primaryKey: true,
            references: { model: 'lifeguards', key: 'id' },
            onDelete: 'CASCADE',
          },
          beach_id: {
            type: Sequelize.INTEGER,
            allowNull: false,
            primaryKey: true,
            references: { model: 'beaches', key: 'id' },
            onDelete: 'CASCADE',
          },
        },
        { transaction },
      );
    });
  },

  async down(queryInterface) {
    await queryInterface.dropTable('lifeguards_beaches');
  },
};
