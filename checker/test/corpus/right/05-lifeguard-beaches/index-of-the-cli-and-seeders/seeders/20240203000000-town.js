module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkInsert('beaches', [{ name: 'North Cove' }]);
  },
  async down(queryInterface) {
    await queryInterface.bulkDelete('beaches', null);
  },
};
