'use strict';

module.exports = {
  up: async (queryInterface) => {
    await queryInterface.bulkInsert('beaches', [
      { id: 1, name: 'North Cove', location: 'by the pier', sand_rating: 4 },
      { id: 2, name: 'Gull Point', location: 'past the lighthouse', sand_rating: 2 }
    ]);
    await queryInterface.bulkInsert('lifeguards', [
      { id: 1, first_name: 'Ines', last_name: 'Moreau', beach_id: 1 },
      { id: 2, first_name: 'Tomo', last_name: 'Sato', beach_id: 2 }
    ]);
    await queryInterface.bulkInsert('lifeguard_beaches', [
      { lifeguard_id: 1, beach_id: 1 },
      { lifeguard_id: 1, beach_id: 2 }
    ]);
  },

  down: async (queryInterface) => {
    await queryInterface.bulkDelete('lifeguard_beaches', null, {});
    await queryInterface.bulkDelete('lifeguards', null, {});
    await queryInterface.bulkDelete('beaches', null, {});
  }
};
