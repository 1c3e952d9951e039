import type { Translation } from './translation.ts';

/** What SQLite says. */
export const DATABASE_ERRORS: Translation[] = [
  [
    // Sequelize calls this a UniqueConstraintError, which sends people the wrong way.
    /NOT NULL constraint failed: (\S+)\.(\S+)/,
    ([, table, column]) =>
      `A row was to go into ${table} without a value for ${column}, and that column may not be empty.`,
  ],
  [
    /UNIQUE constraint failed: (.+)/,
    ([, columns]) =>
      `The table already has a row with the same value, and it may have only one: ${firstLine(columns!)}.`,
  ],
  [
    /no such column: (?:\S+\.)?["`]?(createdAt|updatedAt|created_at|updated_at)\b|has no column named (createdAt|updatedAt|created_at|updated_at)\b/,
    ([, one, other]) =>
      `The model wants to use the column ${one ?? other}, and the table has none. Models keep timestamps unless they say timestamps: false.`,
  ],
  [
    /no such column: ["`]?([^\s"`]+)/,
    ([, column]) => `The query uses the column ${column}, which is not in the table.`,
  ],
  [
    /table ["`]?(\S+?)["`]? has no column named ["`]?([^\s"`]+)/,
    ([, table, column]) => `The table ${table} has no column ${column}.`,
  ],
  [
    /no such table: main\.(\S+)/,
    ([, table]) =>
      `A foreign key references the table ${table}, and there is no such table. A foreign key names a table, not a model.`,
  ],
  [/no such table: (\S+)/, ([, table]) => `There is no table ${table} in the database.`],
  [
    /foreign key mismatch - "?([^"\s]+)"? referencing "?([^"\s]+)"?/,
    ([, table, parent]) =>
      `A foreign key of ${table} references a column of ${parent} that does not exist or is not its primary key.`,
  ],
  [
    /FOREIGN KEY constraint failed/,
    'A foreign key stopped this: it would leave a row that refers to another row which is not there.',
  ],
  [/duplicate column name: (\S+)/, ([, column]) => `The table would get the column ${column} twice.`],
  [/table ["`]?(\S+?)["`]? already exists/, ([, table]) => `The table ${table} is there already.`],
  [
    /near "AUTOINCREMENT": syntax error/,
    'An id that counts by itself cannot be part of a primary key of several columns.',
  ],
  [/near "([^"]*)": syntax error/, ([, word]) => `SQLite cannot read this SQL, from “${word}” on.`],
  [
    /SQLITE_AUTH|not authorized/i,
    'This statement is not allowed here: the checker refuses SQL that reaches outside the tables of the exercise.',
  ],
  [
    /SQLITE_BUSY|database is locked/,
    'One statement waited for another that never ended. Often a transaction is open and a query was not given it: pass { transaction }.',
  ],
  [/SQLITE_TOOBIG|string or blob too big/, 'This statement or one of its values is larger than the checker allows.'],
  [/SQLITE_FULL|database or disk is full/, 'The database grew larger than the checker allows.'],
  [/SQLITE_INTERRUPT|interrupted/, 'The statement took too long and was stopped.'],
];

function firstLine(text: string): string {
  return text.split('\n')[0]!;
}
