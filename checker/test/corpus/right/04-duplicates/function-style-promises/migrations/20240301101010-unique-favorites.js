'use strict';

module.exports = {
  up: function (queryInterface) {
    return queryInterface.sequelize
      .query('DELETE FROM UserFavorites WHERE id NOT IN (SELECT MIN(id) FROM UserFavorites GROUP BY UserId, ShowId)')
      .then(function () {
        return queryInterface.addConstraint('UserFavorites', { fields: ['UserId', 'ShowId'], type: 'unique' });
      });
  },

  down: function (queryInterface) {
    return queryInterface.removeConstraint('UserFavorites', 'UserFavorites_UserId_ShowId_uk');
  },
};
