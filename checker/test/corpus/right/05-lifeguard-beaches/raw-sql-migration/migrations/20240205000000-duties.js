'use strict';

module.exports = {
  up: (queryInterface) =>
    queryInterface.sequelize.query(`
      CREATE TABLE duties (
        guard INTEGER NOT NULL REFERENCES lifeguards (id) ON DELETE CASCADE ON UPDATE CASCADE,
        beach INTEGER NOT NULL REFERENCES beaches (id) ON DELETE CASCADE ON UPDATE CASCADE,
        PRIMARY KEY (guard, beach)
      )
    `),

  down: (queryInterface) => queryInterface.sequelize.query('DROP TABLE duties'),
};
