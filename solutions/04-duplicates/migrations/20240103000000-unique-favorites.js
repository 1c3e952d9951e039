'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    // The rule cannot be made while rows break it, so the duplicates go first. The smallest id is the oldest row.
    await queryInterface.sequelize.query(`
      DELETE FROM "UserFavorites"
      WHERE id NOT IN (SELECT MIN(id) FROM "UserFavorites" GROUP BY "UserId", "ShowId")
    `);
    await queryInterface.addConstraint('UserFavorites', {
      fields: ['UserId', 'ShowId'],
      type: 'unique',
      name: 'one_favorite_per_pair',
    });
  },

  async down(queryInterface, Sequelize) {
    // The rule goes. The rows that were deleted do not come back.
    await queryInterface.removeConstraint('UserFavorites', 'one_favorite_per_pair');
  },
};
