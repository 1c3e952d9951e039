import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import { evidence, guardsAndBeaches, joinTable, migrationFile, PARENTS } from './evidence.ts';

const claimed = guardsAndBeaches();
const create = (name: string, ...columns: string[]) => [
  `await queryInterface.createTable('${name}', {`,
  ...columns,
  '});',
];
const migration = (...columns: string[]) => ({
  'migrations/2.js': migrationFile(create('LifeguardBeaches', ...columns)),
});

describe('references', () => {
  const files = migration(
    "LifeguardId: { references: { model: 'lifeguards', key: 'id' } },",
    "BeachId: { references: { model: 'Beach', key: 'id' } },",
  );
  const tried = 'Looking at what the column BeachId of LifeguardBeaches references';
  const find = (keys: Record<string, string>, rest = {}) =>
    diagnose(
      evidence({
        tried,
        check: 'real-foreign-keys',
        claimed,
        files,
        tables: [...PARENTS, joinTable({ keys })],
        ...rest,
      }),
    );

  test.each(['Beach', 'Beaches', 'beach'])('references-a-model for %s', (name) => {
    const found = find({ LifeguardId: 'lifeguards.id CASCADE', BeachId: `${name}.id CASCADE` });
    expect(found).toMatchObject({
      id: 'references-a-model',
      file: 'migrations/2.js',
      line: 5,
      lesson: '03-join-table#references',
    });
    expect(found!.message).toContain("model: 'beaches'");
  });

  test('references-a-model from the error of a row that goes in', () => {
    const error = { name: 'SQLite', message: 'SQLITE_ERROR: no such table: main.Beach' };
    const rest = { tried: 'Putting a row into LifeguardBeaches with plain SQL.', check: 'links-from-beach', error };
    expect(find({ LifeguardId: 'lifeguards.id CASCADE', BeachId: 'Beach.id CASCADE' }, rest)).toMatchObject({
      id: 'references-a-model',
    });
  });

  test('references-wrong-table', () => {
    const found = find({ LifeguardId: 'beaches.id CASCADE', BeachId: 'lifeguards.id CASCADE' });
    expect(found).toMatchObject({ id: 'references-wrong-table', file: 'migrations/2.js' });
  });

  test('references-wrong-key', () => {
    const found = find({ LifeguardId: 'lifeguards.id CASCADE', BeachId: 'beaches.BeachId CASCADE' });
    expect(found).toMatchObject({ id: 'references-wrong-key', line: 5 });
  });

  test('no-references', () => {
    const found = find({ LifeguardId: 'lifeguards.id CASCADE' });
    expect(found).toMatchObject({ id: 'no-references', file: 'migrations/2.js', line: 5 });
  });

  test('a misspelt references is a misspelt option', () => {
    const found = find(
      { LifeguardId: 'lifeguards.id CASCADE' },
      { files: migration("BeachId: { refrence: { model: 'beaches', key: 'id' } },") },
    );
    expect(found).toMatchObject({ id: 'misspelt-option', line: 4, lesson: '03-join-table#references' });
  });

  test('nothing is said of keys that are right', () => {
    expect(find({ LifeguardId: 'lifeguards.id CASCADE', BeachId: 'beaches.id CASCADE' })).toBeUndefined();
  });
});

describe('no-on-delete', () => {
  const files = migration('LifeguardId: {},', 'BeachId: {},');
  const keys = { LifeguardId: 'lifeguards.id CASCADE', BeachId: 'beaches.id NO ACTION' };
  const error = {
    name: 'SequelizeForeignKeyConstraintError',
    message: 'SQLITE_CONSTRAINT: FOREIGN KEY constraint failed',
  };
  const find = (model: string, rule = 'NO ACTION') =>
    diagnose(
      evidence({
        tried: `Deleting ${model} 4 through its model.`,
        check: 'beach-deleted',
        error,
        claimed,
        files,
        tables: [...PARENTS, joinTable({ keys: { ...keys, BeachId: `beaches.id ${rule}` } })],
      }),
    );

  test('is found for the side that was deleted', () => {
    expect(find('Beach')).toMatchObject({
      id: 'no-on-delete',
      file: 'migrations/2.js',
      line: 5,
      lesson: '03-join-table#on-delete',
    });
    expect(find('Beach', 'SET NULL')!.message).toContain('SET NULL');
  });

  test('is not found for the side whose key cascades', () => {
    expect(find('Lifeguard')).toBeUndefined();
    expect(find('Beach', 'CASCADE')).toBeUndefined();
  });

  test('is not found when links are read', () => {
    const tables = [...PARENTS, joinTable({ keys })];
    expect(
      diagnose(
        evidence({
          tried: 'Asking Beach 4 which Lifeguard rows it is linked with',
          check: 'links-from-beach',
          claimed,
          files,
          tables,
        }),
      ),
    ).toBeUndefined();
  });
});
