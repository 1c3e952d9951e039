'use strict';

module.exports = {
  up(queryInterface, Sequelize) {
    return Promise.resolve()
      .then(() =>
        queryInterface.createTable('LifeguardBeach', {
          LifeguardId: {
            type: Sequelize.INTEGER,
            allowNull: false,
            references: { model: 'lifeguards', key: 'id' },
            onDelete: 'CASCADE',
          },
          BeachId: {
            type: Sequelize.INTEGER,
            allowNull: false,
            references: { model: 'beaches', key: 'id' },
            onDelete: 'CASCADE',
          },
        }),
      )
      .then(() => queryInterface.addIndex('LifeguardBeach', ['LifeguardId', 'BeachId'], { unique: true }));
  },

  down(queryInterface) {
    return queryInterface.dropTable('LifeguardBeach');
  },
};
