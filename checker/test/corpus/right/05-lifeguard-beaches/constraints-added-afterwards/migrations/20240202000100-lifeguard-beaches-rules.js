'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface) {
    await queryInterface.addConstraint('LifeguardBeaches', {
      type: 'foreign key',
      name: 'lifeguard_of_link',
      fields: ['LifeguardId'],
      references: { table: 'lifeguards', field: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'CASCADE',
    });
    await queryInterface.addConstraint('LifeguardBeaches', {
      type: 'foreign key',
      name: 'beach_of_link',
      fields: ['BeachId'],
      references: { table: 'beaches', field: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'CASCADE',
    });
    await queryInterface.addIndex('LifeguardBeaches', { fields: ['LifeguardId', 'BeachId'], unique: true, name: 'one_link_each' });
  },

  async down(queryInterface) {
    await queryInterface.removeIndex('LifeguardBeaches', 'one_link_each');
  },
};
