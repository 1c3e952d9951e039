import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import { evidence, guardsAndBeaches, joinTable, META, migrationFile, model, PARENTS, table } from './evidence.ts';

const UNDONE = 'Undoing the migrations that were added, then looking for the table LifeguardBeaches';
const UP = ["await queryInterface.createTable('LifeguardBeaches', {});"];
const parts = { check: 'undo-redo', claimed: guardsAndBeaches(), expected: 'false', actual: 'true' };

describe('down-does-not-undo', () => {
  const find = (text: string, rest = {}) =>
    diagnose(
      evidence({
        ...parts,
        tried: UNDONE,
        files: { 'migrations/2.js': text },
        tables: [...PARENTS, joinTable()],
        ...rest,
      }),
    );

  test('is found when down is empty', () => {
    const found = find(migrationFile(UP));
    expect(found).toMatchObject({
      id: 'down-does-not-undo',
      file: 'migrations/2.js',
      line: 5,
      lesson: '03-join-table#down',
    });
    expect(found!.message).toContain('is empty');
  });

  test('is found when down is missing', () => {
    const text = `module.exports = {\n  async up(queryInterface) {\n    ${UP[0]}\n  },\n};`;
    const error = { name: 'Error', message: 'Could not find migration method: down' };
    expect(find(text, { tried: 'Undoing 2.js.', error })).toMatchObject({
      id: 'down-does-not-undo',
      file: 'migrations/2.js',
      line: 2,
    });
  });

  test('is found when down drops another table', () => {
    const found = find(migrationFile(UP, ["await queryInterface.dropTable('LifeguardBeach');"]));
    expect(found).toMatchObject({ id: 'down-does-not-undo', line: 6 });
    expect(found!.message).toContain('drops LifeguardBeach');
  });

  test('is found when down drops a parent', () => {
    const given = migrationFile(
      ["await queryInterface.createTable('beaches', {});"],
      ["await queryInterface.dropTable('beaches');"],
    );
    const own = migrationFile(UP, [
      "await queryInterface.dropTable('LifeguardBeaches');",
      "await queryInterface.dropTable('beaches');",
    ]);
    const found = diagnose(
      evidence({
        ...parts,
        tried: 'Looking for the table of the model Beach in the database that your migrations made.',
        expected: 'a table beaches',
        files: { 'migrations/1.js': given, 'migrations/2.js': own },
        tables: [table('lifeguards', ['id']), META],
      }),
    );
    expect(found).toMatchObject({ id: 'down-does-not-undo', file: 'migrations/2.js', line: 7 });
  });

  test('is not found when down drops the table', () => {
    expect(find(migrationFile(UP, ["await queryInterface.dropTable('LifeguardBeaches');"]))).toBeUndefined();
  });

  test('is not found when the check is about something else', () => {
    const tried = 'Asking Beach 4 which Lifeguard rows it is linked with';
    expect(find(migrationFile(UP), { tried, check: 'links-from-beach' })).toBeUndefined();
  });
});

describe('join-table-too-early', () => {
  const tried = 'Running your migrations in order, and looking for a table made before a table it references';
  const early = { 'migrations/1.js': migrationFile(["await queryInterface.createTable('ToolTypes', {});"]) };
  const late = { 'migrations/2.js': migrationFile(["await queryInterface.createTable('Tools', {});"]) };
  const tables = [table('ToolTypes', ['ToolId'], { ToolId: 'Tools.id CASCADE' }), table('Tools', ['id']), META];
  const rest = { exercise: '06-sandcastle-types', check: 'migrates', claimed: [model('Tool', 'Tools')], tables };

  test('names both files', () => {
    const found = diagnose(
      evidence({ ...rest, tried, actual: 'ToolTypes before Tools', files: { ...early, ...late } }),
    );
    expect(found).toMatchObject({
      id: 'join-table-too-early',
      file: 'migrations/1.js',
      line: 3,
      lesson: '06-sandcastle-types#order',
    });
    expect(found!.message).toMatch(/migrations\/1\.js .* migrations\/2\.js/);
  });

  test('says nothing when the order is right', () => {
    const files = { 'migrations/3.js': early['migrations/1.js'], ...late };
    expect(diagnose(evidence({ ...rest, tried, files }))).toBeUndefined();
  });
});

test('an odd claim is no reason to fall over', () => {
  const claimed = [
    { name: 'Lifeguard', associations: [null, { type: 'BelongsToMany', target: 'Beach', through: {} }] },
  ] as never;
  const odd = evidence({ tried: UNDONE, check: 'undo-redo', claimed, tables: [...PARENTS, joinTable()] });
  expect(diagnose(odd)).toBeUndefined();
});
