import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { Diagnosis, TapeEntry } from '../../types.ts';
import { evidence } from './evidence.ts';

const exercise = '18-one-to-many-becomes-many';
const FILE = 'migrations/20240802000000-beach-lifeguards.js';
const TOWN = 'Running your migrations on a town in use';
const MOVING = 'Running the migrations that you added, on tables with rows in them.';
const BACK = 'Giving lifeguards more beaches, undoing your migrations, then reading the beachId of each lifeguard';
const COPY = 'INSERT INTO BeachLifeguards SELECT beachId, id FROM Lifeguards';
const REBUILT = ['CREATE TABLE `Lifeguards_backup` (`id` INTEGER)', 'DROP TABLE IF EXISTS `Lifeguards`;'];

type Parts = Omit<Parameters<typeof evidence>[0], 'exercise' | 'sent'>;

/** A statement that begins with `!` is the one that failed. */
function find(parts: Parts, sent: string[] = [], probe = 'migrate'): Diagnosis | undefined {
  const tape = sent.map((text): TapeEntry => ({
    connection: 1,
    sql: text.replace(/^!/, ''),
    probe,
    durationMs: 0,
    ...(text.startsWith('!') && { error: 'it failed' }),
  }));
  return diagnose({ ...evidence({ exercise, added: [FILE], ...parts }), tape });
}

/** A migration whose up begins in line 2 and has one call in line 3. */
const up = (call: string): Record<string, string> => ({
  [FILE]: `module.exports = {\n  async up(queryInterface) {\n    ${call}\n  },\n};`,
});
const down = (call: string): Record<string, string> => ({
  [FILE]: `module.exports = {\n  async down(queryInterface) {\n    ${call}\n  },\n};`,
});
const REMOVE = "await queryInterface.removeColumn('Lifeguards', 'beachId');";
const QUERY = "await queryInterface.sequelize.query('…');";

test('runs-before-the-given names the file that comes too early', () => {
  const found = find({
    check: 'migrates',
    tried: 'Looking for the place of your migrations in the order of all names.',
    expected: 'every one of yours after 20240801000200-create-badges.js',
    actual: '20240802000000-beach-lifeguards.js before it',
    files: up(QUERY),
  });
  expect(found).toMatchObject({ id: 'runs-before-the-given', file: FILE, line: 2 });
  expect(found!.message).toContain('comes after 20240801000200-create-badges.js');
});

describe('rebuild-cascaded', () => {
  test.each([
    ['links-kept', `${TOWN}, then reading the join table`],
    ['rows-kept', `${TOWN}, then reading the rows of Badges`],
  ])('points at removeColumn when rows are gone: %s', (check, tried) => {
    const found = find({ check, tried, actual: 'none', files: up(REMOVE) }, [COPY, ...REBUILT]);
    expect(found).toMatchObject({ id: 'rebuild-cascaded', file: FILE, line: 3 });
  });

  test('is silent where the table was not made anew', () => {
    const tried = `${TOWN}, then reading the rows of Badges`;
    expect(find({ check: 'rows-kept', tried, actual: 'none', files: up(QUERY) }, [COPY])).toBeUndefined();
  });
});

describe('references-follow-a-rename', () => {
  const badges = (table: string) => {
    const key = { column: 'lifeguardId', table, references: 'id', onDelete: 'CASCADE', onUpdate: 'CASCADE' };
    return { name: 'Badges', columns: [], uniques: [], sql: '', foreignKeys: [key] };
  };
  const guards = { name: 'Lifeguards', columns: [], uniques: [], sql: '', foreignKeys: [] };
  const tried = 'Undoing your migrations, then looking at what lifeguardId of Badges references';
  const parts = { check: 'key-restored', tried, actual: 'old', files: down(QUERY) };

  test('a key of a given table leads to a table that is gone', () => {
    const found = find({ ...parts, tables: [badges('old'), guards] });
    expect(found).toMatchObject({ id: 'references-follow-a-rename', file: FILE, line: 2 });
    expect(found!.message).toContain('Badges.lifeguardId references old');
  });

  test('is silent when the key leads where it did, or a given migration was edited', () => {
    expect(find({ ...parts, tables: [badges('lifeguards'), guards] })?.id).not.toBe('references-follow-a-rename');
    const edited = ['migrations/20240801000200-create-badges.js'];
    expect(find({ ...parts, edited, tables: [badges('old'), guards] })?.id).not.toBe('references-follow-a-rename');
  });
});

describe('dropped-before-copied', () => {
  test('tells a column that is read after it was dropped', () => {
    const sent = ['ALTER TABLE `Lifeguards` DROP COLUMN `beachId`', `!${COPY}`];
    const found = find({ check: 'migrates', tried: MOVING, error: 'no such column: beachId', files: up(QUERY) }, sent);
    expect(found).toMatchObject({ id: 'dropped-before-copied', line: 3 });
    expect(found!.message).toContain('drop the column last');
  });

  test('tells a join table that is read after it was dropped', () => {
    const sent = [
      'DROP TABLE IF EXISTS `BeachLifeguards`;',
      '!UPDATE Lifeguards SET beachId = (SELECT 1 FROM BeachLifeguards)',
    ];
    const parts = { check: 'undo-restores', tried: 'Undoing x.js.', error: 'no such table: BeachLifeguards' };
    const found = find({ ...parts, files: down(QUERY) }, sent, 'undo');
    expect(found).toMatchObject({ id: 'dropped-before-copied', line: 3 });
    expect(found!.message).toContain('drop that table last');
  });

  test('is silent when what failed reads something else', () => {
    const sent = ['ALTER TABLE `Lifeguards` DROP COLUMN `beachId`', '!INSERT INTO Other SELECT 1'];
    expect(find({ check: 'migrates', tried: MOVING, error: 'no such table: Other' }, sent)?.id).not.toBe(
      'dropped-before-copied',
    );
  });
});

describe('what was copied', () => {
  const empty = { check: 'links-kept', tried: `${TOWN}, then reading the join table`, actual: 'none' };

  test('links-not-copied: nothing went into the join table', () => {
    expect(find({ ...empty, files: up(QUERY) }, ['CREATE TABLE BeachLifeguards (x)'])).toMatchObject({
      id: 'links-not-copied',
      line: 3,
    });
    expect(find(empty, [COPY])).toBeUndefined();
  });

  test('nothing-is-no-link: only for a key that may not be empty', () => {
    const table = (column: string) => ({
      name: 'BeachLifeguards',
      columns: [],
      uniques: [],
      sql: '',
      foreignKeys: [{ column, table: 'Beaches', references: 'id', onDelete: 'CASCADE', onUpdate: 'CASCADE' }],
    });
    const parts = { check: 'migrates', tried: MOVING, error: 'NOT NULL constraint failed: BeachLifeguards.BeachId' };
    expect(find({ ...parts, tables: [table('BeachId')], files: up(QUERY) })).toMatchObject({
      id: 'nothing-is-no-link',
    });
    expect(find({ ...parts, tables: [table('other')] })?.id).not.toBe('nothing-is-no-link');
  });

  test('copied-into-the-other-column: a copy that a foreign key refuses', () => {
    const parts = { check: 'migrates', tried: MOVING, error: 'FOREIGN KEY constraint failed', files: up(QUERY) };
    expect(find(parts, [`!${COPY}`])).toMatchObject({ id: 'copied-into-the-other-column', line: 3 });
    expect(find(parts, ['!DROP TABLE Lifeguards'])?.id).not.toBe('copied-into-the-other-column');
  });

  test('column-still-there', () => {
    const tried = `${TOWN}, then looking for the column beachId in Lifeguards`;
    expect(find({ check: 'column-gone', tried, actual: 'beachId' })).toMatchObject({ id: 'column-still-there' });
  });
});

describe('the way back', () => {
  const undone = { check: 'undo-restores', tried: BACK, expected: 'Lifeguard 7: Beach 3' };

  test.each([
    ['Lifeguard 7: no column beachId', 'beaches-not-restored', 'addColumn'],
    ['Lifeguard 7: no beach', 'beaches-not-restored', 'UPDATE Lifeguards'],
    ['Lifeguard 7: Beach 5', 'another-beach-restored', 'smallest id'],
  ])('after undoing: %s', (actual, id, words) => {
    const found = find({ ...undone, actual, files: down(QUERY) });
    expect(found).toMatchObject({ id });
    expect(found!.message).toContain(words);
  });

  test('key-comes-back-bare names what is there', () => {
    const tried = 'Undoing your migrations, then looking at what beachId of Lifeguards references';
    const call = "await queryInterface.addColumn('Lifeguards', 'beachId', {});";
    const found = find({ check: 'key-restored', tried, expected: 'Beaches', actual: 'nothing', files: down(call) });
    expect(found).toMatchObject({ id: 'key-comes-back-bare', line: 3 });
    expect(found!.message).toContain('nothing is there');
  });
});

describe('types', () => {
  const types = (actual: string): Diagnosis | undefined =>
    find({ check: 'no-type-errors', tried: 'Asking TypeScript about your models, with strict on.', actual });

  test.each([
    [
      "models/beach.ts:24:20 TS7006: Parameter 'models' implicitly has an 'any' type.",
      'parameter-without-a-type',
      'models has no type',
    ],
    [
      "models/lifeguard.ts:40:5 TS2345: … 'ModelAttributes<Lifeguard>'. … Property 'Beaches' is missing in type '{ }'.",
      'attribute-without-a-column',
      'take Beaches for an attribute',
    ],
    [
      "models/badge.ts:33:5 TS2345: …; }' … 'ModelAttributes<Badge>'. … Property 'lifeguardId' is missing in type '{ id: { type: X; }; }'.",
      'attribute-without-a-column',
      'take lifeguardId for an attribute of the table, and init gives no column for it. For a key',
    ],
    [
      "models/beach.ts:3:8 TS2724: no exported member named 'X'.; models/beach.ts:9:1 TS1: y",
      'type-error',
      "named 'X'.” Look how",
    ],
    [
      "models/beach.ts:3:8 TS2322: '{ a: 1; b: 2; }' is wrong; and 3 more",
      'type-error',
      "“'{ a: 1; b: 2; }' is wrong”",
    ],
    ['TypeScript was still at work after 30 seconds, and was stopped', 'types-without-end', 'no type that computes'],
    ['TypeScript needed more memory than it may have, and was stopped', 'types-without-end', 'no type that computes'],
  ])('%s', (actual, id, words) => {
    const found = types(actual);
    expect(found).toMatchObject({ id });
    expect(found!.message).toContain(words);
  });

  test('the place is the one that the compiler named', () => {
    expect(types("models/beach.ts:24:20 TS7006: Parameter 'models' implicitly.")).toMatchObject({
      file: 'models/beach.ts',
      line: 24,
    });
    expect(types('TypeScript ended before it had an answer')).toBeUndefined();
  });

  test.each([
    [
      'getBeaches: a method that resolves to Beach[]',
      'getBeaches is not declared',
      'BelongsToManyGetAssociationsMixin',
    ],
    ['Beaches: Beach[]', 'Beaches is any', 'declare Beaches?: NonAttribute<Beach[]>'],
  ])('mixin-not-declared: %s', (expected, said, words) => {
    const tried = 'Asking TypeScript what Lifeguard declares for its Beach rows.';
    const actual = `${said}, in the class at models/lifeguard.ts:15`;
    const found = find({ check: 'links-declared', tried, expected, actual });
    expect(found).toMatchObject({ id: 'mixin-not-declared', file: 'models/lifeguard.ts', line: 15 });
    expect(found!.message).toContain(words);
  });
});
