import type { Translation } from './translation.ts';

/** What goes wrong in a migration. */
export const MIGRATION_ERRORS: Translation[] = [
  [
    /Migration (\S+) \(or wrapper\) didn't return a promise/,
    ([, file]) =>
      `${file} does not hand back a promise, so nobody can wait for its work. Make up and down async and await each call.`,
  ],
  [
    /Migration (\S+) was over before its work was done/,
    ([, file]) =>
      `${file} was over while the database was still at work for it, because nothing waits for a call in it. Write await before each call.`,
  ],
  [
    /Could not find migration method: (up|down)/,
    ([, method]) => `The migration has no ${method}. Each migration exports both, up and down.`,
  ],
  [
    /Fields must be specified through options\.fields/,
    "addConstraint takes its columns in the options: addConstraint('Table', { fields: ['a', 'b'], type: 'unique' }).",
  ],
  [
    /DataTypes is not defined/,
    'A migration is given Sequelize as its second argument: write Sequelize.INTEGER where a model would write DataTypes.INTEGER.',
  ],
  [
    /No description found for "?([^"]+?)"? table/,
    ([, table]) => `The migration changes the table ${table}, and there is no such table at that time.`,
  ],
  [
    /Constraint (\S+) on table (\S+) does not exist/,
    ([, name, table]) =>
      `The table ${table} has no constraint named ${name}. An index is none: it is removed with removeIndex.`,
  ],
  [
    /has more than one primary key/,
    'A table has one primary key at most, and this one has one already. Make the columns unique instead, or build the table anew with the key it should have.',
  ],
  [
    /reading 'toString'/,
    'Something is undefined. In a migration that is most often the type of a column: it is missing, or Sequelize has no type of that name (the number type is Sequelize.INTEGER).',
  ],
  [
    /reading 'replace'/,
    "Something is undefined. In a migration that is most often the table in references, which wants an object: references: { model: 'Users', key: 'id' }.",
  ],
  [
    /reading 'sql'/,
    'Something is undefined. In a migration that is most often a change to a table that is not there (yet).',
  ],
];
