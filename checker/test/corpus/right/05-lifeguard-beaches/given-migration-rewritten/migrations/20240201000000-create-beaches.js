module.exports = {
  up: (qi, { INTEGER, STRING }) =>
    qi.createTable('beaches', {
      id: { type: INTEGER, primaryKey: true, autoIncrement: true, allowNull: false },
      name: STRING,
      location: STRING,
      sandRating: INTEGER,
    }),
  down: (qi) => qi.dropTable('beaches'),
};
