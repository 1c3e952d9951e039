import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import { evidence, guardsAndBeaches, many, migrationFile, model, modelFile, table } from './evidence.ts';

const GUARDS = guardsAndBeaches([many('Beach', 'Duties', 'LifeguardId', 'BeachId')], []);

test('key-of-other-type points at the type in the migration', () => {
  const up = ["await queryInterface.createTable('Duties', {", '  BeachId: { type: Sequelize.STRING },', '});'];
  const found = diagnose(
    evidence({
      tried: 'Comparing the type of the column BeachId of Duties with that of the id it references',
      expected: 'INTEGER',
      actual: 'VARCHAR(255)',
      files: { 'migrations/1.js': migrationFile(up) },
      claimed: GUARDS,
    }),
  );
  expect(found).toMatchObject({ id: 'key-of-other-type', file: 'migrations/1.js' });
  expect(found!.message).toContain('Duties.BeachId is VARCHAR(255), and the id it references is INTEGER');
});

test('column-in-other-letters names both spellings', () => {
  const found = diagnose(
    evidence({
      tried: 'Looking in the table Tools for the columns that the model Tool uses, letter for letter.',
      expected: 'the column createdAt',
      actual: 'the columns are id, CreatedAt',
      tables: [table('Tools', ['id', 'CreatedAt'])],
    }),
  );
  expect(found).toMatchObject({ id: 'column-in-other-letters' });
  expect(found!.message).toContain('has the column CreatedAt, and the model Tool writes createdAt');
});

describe('promise-dropped', () => {
  test('says that a migration was over too early', () => {
    const found = diagnose(
      evidence({
        tried: 'Running your migrations, one after another, on an empty database.',
        error: 'Migration 1.js was over before its work was done',
        files: { 'migrations/1.js': migrationFile(["queryInterface.createTable('Duties', {});"]) },
      }),
    );
    expect(found).toMatchObject({ id: 'promise-dropped', file: 'migrations/1.js' });
    expect(found!.message).toContain('while the database was still at work');
  });
});

describe('deletes-the-other-side', () => {
  const tried = 'Deleting Lifeguard 4 through its model, then reading which rows of Beach remain';

  test('finds the trigger', () => {
    const found = evidence({ tried, claimed: GUARDS });
    found.database.triggers = [{ name: 'away', table: 'lifeguards', sql: 'BEGIN DELETE FROM beaches; END' }];
    expect(diagnose(found)).toMatchObject({ id: 'deletes-the-other-side' });
    expect(diagnose(found)!.message).toContain('the trigger away');
  });

  test('finds the statement of a hook, and where the model is', () => {
    const found = evidence({ tried, claimed: GUARDS, files: { 'models/lifeguard.js': modelFile('Lifeguard') } });
    found.tape = [{ connection: 1, probe: 'destroy', sql: 'DELETE FROM `beaches` WHERE `id` = 3', durationMs: 0 }];
    expect(diagnose(found)).toMatchObject({ id: 'deletes-the-other-side', file: 'models/lifeguard.js' });
  });

  test('says nothing when nobody deleted them so', () => {
    expect(diagnose(evidence({ tried, claimed: GUARDS }))).toBeUndefined();
  });
});

test('answers-without-the-database names the method', () => {
  const found = diagnose(
    evidence({
      tried: 'Calling addBeach on Lifeguard 4 with Beach 7.',
      actual: 'an answer that did not come from the database',
      files: { 'models/lifeguard.js': modelFile('Lifeguard') },
      claimed: [model('Lifeguard', 'lifeguards')],
    }),
  );
  expect(found).toMatchObject({ id: 'answers-without-the-database', file: 'models/lifeguard.js' });
  expect(found!.message).toContain('addBeach answered');
});

test('data-types-in-a-migration says where types come from', () => {
  const found = diagnose(
    evidence({ tried: 'Running your migrations, one after another.', error: 'DataTypes is not defined' }),
  );
  expect(found).toMatchObject({ id: 'data-types-in-a-migration' });
});

test('column-of-other-type names the type that the migration gives', () => {
  const up = ["await queryInterface.createTable('Types', {", '  name: { type: Sequelize.INTEGER },', '});'];
  const found = diagnose(
    evidence({
      tried: 'Looking at the type of the column name of Types',
      actual: 'INTEGER',
      files: { 'migrations/1.js': migrationFile(up) },
    }),
  );
  expect(found).toMatchObject({ id: 'column-of-other-type', file: 'migrations/1.js', line: 4 });
  expect(found!.message).toContain('makes it INTEGER');
});
