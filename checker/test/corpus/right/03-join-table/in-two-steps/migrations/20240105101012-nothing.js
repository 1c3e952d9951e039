'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    /**
     * Add altering commands here.
     */
  },

  async down(queryInterface, Sequelize) {
    /**
     * Add reverting commands here.
     */
  },
};
