import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import { evidence, guardsAndBeaches, joinTable, META, migrationFile, model, many, PARENTS, table } from './evidence.ts';

const MISSING =
  'Looking for the table that keeps the links, LifeguardBeaches, in the database that your migrations made.';
const expected = 'a table LifeguardBeaches';
const claimed = guardsAndBeaches();
const create = (name: string, ...columns: string[]) => [
  `await queryInterface.createTable('${name}', {`,
  ...columns,
  '});',
];
const migration = (...columns: string[]) => ({
  'migrations/2.js': migrationFile(create('LifeguardBeaches', ...columns)),
});

describe('a table that is not there', () => {
  test('no-migration, with the empty migration that could make it', () => {
    const files = { 'migrations/2.js': migrationFile([]) };
    const found = diagnose(evidence({ tried: MISSING, expected, files, claimed, tables: PARENTS }));
    expect(found).toMatchObject({ id: 'no-migration', file: 'migrations/2.js', line: 2 });
  });

  test('no-migration when none was added', () => {
    const found = diagnose(
      evidence({ tried: 'Looking for a migration that you added.', check: 'migrates', claimed, tables: PARENTS }),
    );
    expect(found).toMatchObject({ id: 'no-migration' });
    expect(found!.message).toContain('LifeguardBeaches');
  });

  test('no-migration is not said where a table is made in a way that cannot be read', () => {
    const files = { 'migrations/2.js': migrationFile(['await queryInterface.createTable(nameOf(x), {});']) };
    expect(diagnose(evidence({ tried: MISSING, expected, files, claimed, tables: PARENTS }))).toBeUndefined();
  });

  test.each(['LifeguardBeach', 'lifeguardbeaches', 'Shifts'])('table-name-differs for %s', (name) => {
    const files = { 'migrations/2.js': migrationFile(create(name)) };
    const found = diagnose(
      evidence({ tried: MISSING, expected, files, claimed, tables: [...PARENTS, joinTable({ name })] }),
    );
    expect(found).toMatchObject({ id: 'table-name-differs', file: 'migrations/2.js', line: 3 });
    expect(found!.message).toContain(name);
  });

  test('table-name-differs is not said of a table that has nothing to do with it', () => {
    const tables = [...PARENTS, table('Towels', ['id', 'color'])];
    const files = { 'migrations/2.js': migrationFile(create('Towels')) };
    expect(diagnose(evidence({ tried: MISSING, expected, files, claimed, tables }))?.id).toBe('no-migration');
  });

  test('promise-dropped when nothing waits for the call that makes it', () => {
    const files = { 'migrations/2.js': migrationFile(["queryInterface.createTable('LifeguardBeaches', {});"]) };
    const found = diagnose(evidence({ tried: MISSING, expected, files, claimed, tables: PARENTS }));
    expect(found).toMatchObject({
      id: 'promise-dropped',
      file: 'migrations/2.js',
      line: 3,
      lesson: '03-join-table#promises',
    });
  });

  test('promise-dropped when a migration gives nothing back', () => {
    const files = {
      'migrations/2.js':
        "module.exports = {\n  up: (queryInterface) => {\n    queryInterface.createTable('LifeguardBeaches', {});\n  },\n  down: () => {},\n};",
    };
    const error = "Migration 2.js (or wrapper) didn't return a promise";
    const found = diagnose(
      evidence({
        tried: 'Running your migrations, one after another, on an empty database.',
        error,
        files,
        tables: PARENTS,
      }),
    );
    expect(found).toMatchObject({ id: 'promise-dropped', file: 'migrations/2.js', line: 3 });
  });

  test('wrong-through-table in 03', () => {
    const users = [model('User', 'Users', [many('Show', 'Favorites', 'UserId', 'ShowId')]), model('Show', 'Shows')];
    const parts = {
      exercise: '03-join-table',
      check: 'makes-the-table',
      tried: 'Looking for the table UserFavorites in the database that your migrations made.',
      expected: 'a table UserFavorites',
    };
    expect(diagnose(evidence({ ...parts, claimed: users, tables: [META] }))).toMatchObject({
      id: 'wrong-through-table',
    });
  });
});

describe('timestamps', () => {
  const error = {
    name: 'SequelizeDatabaseError',
    message: 'SQLITE_ERROR: no such column: createdAt',
    parent: 'SQLITE_ERROR: no such column: createdAt',
  };
  const parts = {
    tried: 'Calling addWorkBeaches on Lifeguard 4 with Beach 6.',
    check: 'links-from-lifeguard',
    error,
    claimed,
    files: migration(),
  };

  test('timestamps-missing when the join table lacks them', () => {
    const found = diagnose(evidence({ ...parts, tables: [...PARENTS, joinTable()] }));
    expect(found).toMatchObject({
      id: 'timestamps-missing',
      file: 'migrations/2.js',
      line: 3,
      lesson: '05-lifeguard-beaches#timestamps',
    });
  });

  test('timestamps-missing is not said when the table has them', () => {
    const tables = [...PARENTS, joinTable({ columns: ['LifeguardId', 'BeachId', 'createdAt', 'updatedAt'] })];
    expect(diagnose(evidence({ ...parts, tables }))).toBeUndefined();
  });

  test('timestamps-unfilled when the table requires what nobody writes', () => {
    const tables = [...PARENTS, joinTable({ columns: ['LifeguardId', 'BeachId', 'createdAt'] })];
    const refused = {
      name: 'SequelizeUniqueConstraintError',
      message: 'Validation error',
      parent: 'SQLITE_CONSTRAINT: NOT NULL constraint failed: LifeguardBeaches.createdAt',
    };
    const found = diagnose(
      evidence({ ...parts, error: refused, tables, files: migration('createdAt: { allowNull: false },') }),
    );
    expect(found).toMatchObject({ id: 'timestamps-unfilled', file: 'migrations/2.js', line: 4 });
  });
});

describe('columns of the join table', () => {
  test('not-null-missing', () => {
    const users = [model('User', 'Users', [many('Show', 'UserFavorites', 'UserId', 'ShowId')]), model('Show', 'Shows')];
    const files = {
      'migrations/2.js': migrationFile(
        create('UserFavorites', 'UserId: { allowNull: false },', 'ShowId: { primaryKey: true },'),
      ),
    };
    const parts = {
      exercise: '03-join-table',
      check: 'not-null',
      tried: 'Looking for columns of UserFavorites that may be empty',
      claimed: users,
      files,
    };
    const found = diagnose(evidence({ ...parts, tables: [table('UserFavorites', ['UserId', 'ShowId?'])] }));
    expect(found).toMatchObject({ id: 'not-null-missing', file: 'migrations/2.js', line: 5 });
    expect(found!.message).toContain('a primary key alone');
    expect(diagnose(evidence({ ...parts, tables: [table('UserFavorites', ['UserId', 'ShowId'])] }))).toBeUndefined();
  });

  test('unique-per-column', () => {
    const error = { name: 'SQLite', message: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: LifeguardBeaches.BeachId' };
    const parts = {
      tried: 'Putting a row into LifeguardBeaches with plain SQL.',
      error,
      claimed,
      files: migration('LifeguardId: {},', 'BeachId: { unique: true },'),
    };
    const alone = [...PARENTS, joinTable({ uniques: [['LifeguardId'], ['BeachId']] })];
    expect(diagnose(evidence({ ...parts, tables: alone }))).toMatchObject({
      id: 'unique-per-column',
      file: 'migrations/2.js',
      line: 5,
    });
    expect(diagnose(evidence({ ...parts, tables: [...PARENTS, joinTable()] }))).toBeUndefined();
  });

  test('id-without-default', () => {
    const error = {
      name: 'SequelizeUniqueConstraintError',
      message: 'Validation error',
      parent: 'SQLITE_CONSTRAINT: NOT NULL constraint failed: LifeguardBeaches.id',
    };
    const tables = [...PARENTS, joinTable({ columns: ['id', 'LifeguardId', 'BeachId'] })];
    const parts = {
      tried: 'Calling addWorkBeaches on Lifeguard 4.',
      claimed,
      tables,
      files: migration('id: { type: Sequelize.UUID, allowNull: false, primaryKey: true },'),
    };
    expect(diagnose(evidence({ ...parts, error }))).toMatchObject({
      id: 'id-without-default',
      file: 'migrations/2.js',
      line: 4,
    });
    const other = { ...error, parent: 'SQLITE_CONSTRAINT: NOT NULL constraint failed: LifeguardBeaches.BeachId' };
    expect(diagnose(evidence({ ...parts, error: other }))).toBeUndefined();
  });
});
