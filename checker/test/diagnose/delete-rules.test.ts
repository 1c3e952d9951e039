import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { Diagnosis, ModelDescription, TableSchema } from '../../types.ts';
import { evidence, META, migrationFile, model, modelFile, simple, table } from './evidence.ts';

const exercise = '15-delete-rules';
const MIGRATION = 'migrations/20240402000000-beach-life.js';
const BEACH = 'Deleting Beach 31 through its model';
const READ = ', then reading which rows of Sandcastle there are, and the Beach of each';

const CLAIMED = [
  model('Beach', 'Beaches', [simple('HasMany', 'Sandcastle', 'beachId')], false),
  withKey(model('Lifeguard', 'Lifeguards', [simple('BelongsTo', 'Beach', 'beachId')], false), 'beachId'),
  withKey(model('Sandcastle', 'Sandcastles', [simple('BelongsTo', 'Beach', 'beachId')], false), 'beachId'),
  withKey(model('Rescue', 'Rescues', [simple('BelongsTo', 'Lifeguard', 'lifeguardId')]), 'lifeguardId'),
];

function withKey(one: ModelDescription, key: string): ModelDescription {
  return {
    ...one,
    attributes: { ...one.attributes, [key]: { column: key, type: 'INTEGER', allowNull: true, primaryKey: false } },
  };
}

/** The tables as they should be, but for the keys that are given. */
function tables(keys: { guards?: string; castles?: string; rescues?: string } = {}, castle = 'beachId'): TableSchema[] {
  const { guards = 'Beaches.id SET NULL', castles = 'Beaches.id CASCADE', rescues = 'Lifeguards.id RESTRICT' } = keys;
  const to = (column: string, key: string): Record<string, string> => (key === '' ? {} : { [column]: key });
  return [
    table('Beaches', ['id', 'name?']),
    table('Lifeguards', ['id', 'name?', 'beachId?'], to('beachId', guards)),
    table('Sandcastles', ['id', 'name?', castle], to('beachId', castles)),
    table('Rescues', ['id', 'lifeguardId', 'createdAt', 'updatedAt', 'deletedAt?'], to('lifeguardId', rescues)),
    META,
  ];
}

/** A migration that writes one column of the sandcastles, on line 4. */
const castles = (...options: string[]): Record<string, string> => ({
  [MIGRATION]: migrationFile([
    "await queryInterface.createTable('Sandcastles', {",
    `  beachId: { type: Sequelize.INTEGER, ${options.join(', ')} },`,
    '});',
  ]),
});

function find(parts: Omit<Parameters<typeof evidence>[0], 'exercise'>): Diagnosis | undefined {
  return diagnose(evidence({ exercise, claimed: CLAIMED, check: 'sandcastles-go', ...parts }));
}

describe('other-delete-rule', () => {
  const references = "references: { model: 'Beaches', key: 'id' }";

  test('names the rule there is and the one that is asked for, at the rule', () => {
    const found = find({
      tried: `${BEACH}${READ}`,
      tables: tables({ castles: 'Beaches.id SET NULL' }, 'beachId?'),
      files: castles(references, "onDelete: 'SET NULL'"),
    });
    expect(found).toMatchObject({ id: 'other-delete-rule', file: MIGRATION, line: 4 });
    expect(found!.message).toContain('says ON DELETE SET NULL');
    expect(found!.message).toContain("onDelete: 'CASCADE'");
  });

  test('knows that the database refuses where there is no rule', () => {
    const found = find({
      tried: BEACH,
      error: 'SQLITE_CONSTRAINT: FOREIGN KEY constraint failed',
      tables: tables({ castles: 'Beaches.id NO ACTION' }),
      files: castles(references),
    });
    expect(found).toMatchObject({ id: 'other-delete-rule', line: 4 });
    expect(found!.message).toContain('has no ON DELETE rule');
  });

  test('says nothing where no rule at all does what RESTRICT does', () => {
    const tried =
      'Trying to delete Lifeguard 31, who has a report, through the model, then reading which lifeguards there are';
    expect(find({ tried, tables: tables({ rescues: 'Lifeguards.id NO ACTION' }) })).toBeUndefined();
    expect(find({ tried, tables: tables({ rescues: 'Lifeguards.id CASCADE' }) })).toMatchObject({
      id: 'other-delete-rule',
    });
  });
});

test('delete-rule-in-the-model points at the option that no table knows of', () => {
  const line = "Beach.hasMany(models.Sandcastle, { foreignKey: 'beachId', onDelete: 'CASCADE' });";
  const files = { 'models/beach.js': modelFile('Beach', line) };
  const given = { tried: BEACH, error: 'FOREIGN KEY constraint failed', files };
  expect(find({ ...given, tables: tables({ castles: 'Beaches.id NO ACTION' }) })).toMatchObject({
    id: 'delete-rule-in-the-model',
    file: 'models/beach.js',
    line: 3,
  });
  expect(find({ ...given, tables: tables() })).toBeUndefined();
});

test('set-null-on-a-required-key knows which of the two is meant', () => {
  const error = { parent: 'SQLITE_CONSTRAINT: NOT NULL constraint failed: Sandcastles.beachId' };
  const found = find({ tried: BEACH, error, tables: tables({ castles: 'Beaches.id SET NULL' }) });
  expect(found).toMatchObject({ id: 'set-null-on-a-required-key', lesson: '15-delete-rules#set-null-not-null' });
  expect(found!.message).toContain("onDelete: 'CASCADE', which is what the task asks for");
});

test('key-without-references is about a plain number', () => {
  const tried = 'Looking at what the column beachId of Sandcastles references';
  const found = find({ tried, tables: tables({ castles: '' }), files: castles("onDelete: 'CASCADE'") });
  expect(found).toMatchObject({ id: 'key-without-references', file: MIGRATION, line: 4 });
  expect(find({ tried, tables: tables() })).toBeUndefined();
});

test('key-to-another-table names the table that is meant', () => {
  const tried = 'Looking at what the column lifeguardId of Rescues references';
  const found = find({ tried, tables: tables({ rescues: 'Beaches.id RESTRICT' }) });
  expect(found).toMatchObject({ id: 'key-to-another-table' });
  expect(found!.message).toContain("model: 'Lifeguards'");
});

test('deletes-in-a-hook needs the statement that the hook sent', () => {
  const tried = 'Deleting Beach 31 with plain SQL';
  const given = { exercise, claimed: CLAIMED, check: 'sandcastles-go', tried, error: 'FOREIGN KEY constraint failed' };
  const base = evidence({ ...given, tables: tables({ castles: 'Beaches.id NO ACTION' }) });
  const tape = [
    { connection: 1, sql: 'DELETE FROM `Sandcastles` WHERE `beachId` = 31', probe: 'destroy', durationMs: 0 },
  ];
  expect(diagnose({ ...base, tape })).toMatchObject({ id: 'deletes-in-a-hook' });
  expect(diagnose(base)).toMatchObject({ id: 'other-delete-rule' });
});

describe('not-paranoid', () => {
  const tried =
    'Deleting Rescue 31 through its model, then reading which rows of Rescue there are, and the Lifeguard of each';
  const rescue = (options: string): Record<string, string> => ({
    'models/rescue.js': `Rescue.init({}, { sequelize, modelName: 'Rescue'${options} });`,
  });

  test('points at the model that deletes for good', () => {
    const found = find({ check: 'report-hidden', tried, tables: tables(), files: rescue('') });
    expect(found).toMatchObject({ id: 'not-paranoid', file: 'models/rescue.js', line: 1 });
  });

  test('knows that the option needs timestamps', () => {
    const claimed = CLAIMED.map((one) => (one.name === 'Rescue' ? { ...one, timestamps: false } : one));
    const files = rescue(', paranoid: true, timestamps: false');
    const found = find({ check: 'report-hidden', tried, tables: tables(), files, claimed });
    expect(found).toMatchObject({ id: 'not-paranoid', lesson: '15-delete-rules#no-timestamps' });
  });

  test('is silent about a model that hides', () => {
    expect(
      find({ check: 'report-hidden', tried, tables: tables(), files: rescue(', paranoid: true') }),
    ).toBeUndefined();
  });
});

describe('columns that the migration does not make', () => {
  test('paranoid-without-column is about the time of a deletion', () => {
    const files = {
      'models/rescue.js': "Rescue.init({}, { sequelize, modelName: 'Rescue', paranoid: true });",
      [MIGRATION]: migrationFile(["await queryInterface.createTable('Rescues', {});"]),
    };
    const tried = 'Looking for columns that are missing in Rescues';
    const found = find({ check: 'migrates', tried, actual: 'deletedAt', tables: tables(), files });
    expect(found).toMatchObject({ id: 'paranoid-without-column', file: MIGRATION, line: 3 });
  });

  test('columns-not-made names the column that stands in its place', () => {
    const tried = 'Looking for columns that are missing in Sandcastles';
    const files = {
      [MIGRATION]: migrationFile(["await queryInterface.createTable('Sandcastles', {", '  beach_id: {},', '});']),
    };
    const found = find({ check: 'migrates', tried, actual: 'beachId', tables: tables({}, 'beach_id'), files });
    expect(found).toMatchObject({ id: 'columns-not-made', file: MIGRATION, line: 4 });
    expect(found!.message).toContain('it has beach_id');
  });
});

test('unknown-delete-rule points at the word', () => {
  const found = find({
    check: 'migrates',
    tried: 'Running your migrations, one after another, on an empty database.',
    error: 'SQLITE_ERROR: near "SETNULL": syntax error',
    files: castles("onDelete: 'SETNULL'"),
  });
  expect(found).toMatchObject({ id: 'unknown-delete-rule', file: MIGRATION, line: 4 });
});

test('one-child-only is about a key that is unique', () => {
  const tried = 'Putting 5 rows into Sandcastles with plain SQL.';
  const error = (column: string) => ({ parent: `SQLITE_CONSTRAINT: UNIQUE constraint failed: ${column}` });
  const unique = tables().map((one) => (one.name === 'Sandcastles' ? { ...one, uniques: [['id'], ['beachId']] } : one));
  const given = { tried, tables: unique, files: castles('unique: true') };
  expect(find({ ...given, error: error('Sandcastles.beachId') })).toMatchObject({ id: 'one-child-only', line: 4 });
  expect(find({ ...given, error: error('Sandcastles.name') })).toBeUndefined();
  expect(find({ ...given, tables: tables(), error: error('Sandcastles.beachId') })).toBeUndefined();
});

test('down-in-the-order-of-up points at the table that is dropped too early', () => {
  const drop = (name: string): string => `await queryInterface.dropTable('${name}');`;
  const undo = (...names: string[]): Diagnosis | undefined =>
    find({
      check: 'undo-redo',
      tried: 'Undoing 20240402000000-beach-life.js.',
      error: 'SQLITE_CONSTRAINT: FOREIGN KEY constraint failed',
      tables: tables(),
      files: { [MIGRATION]: migrationFile([], names.map(drop)) },
    });
  const found = undo('Lifeguards', 'Rescues');
  expect(found).toMatchObject({ id: 'down-in-the-order-of-up', file: MIGRATION, line: 5 });
  expect(found!.message).toContain('Rescues before Lifeguards');
  expect(undo('Rescues', 'Lifeguards')).toBeUndefined();
});
