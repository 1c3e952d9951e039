module.exports = {
  up: (qi, { INTEGER }) =>
    qi.createTable('LifeguardBeaches', {
      LifeguardId: { type: INTEGER, primaryKey: true, allowNull: false, references: { model: 'lifeguards', key: 'id' }, onDelete: 'CASCADE' },
      BeachId: { type: INTEGER, primaryKey: true, allowNull: false, references: { model: 'beaches', key: 'id' }, onDelete: 'CASCADE' },
    }),
  down: (qi) => qi.dropTable('LifeguardBeaches'),
};
