import { describe, expect, test } from 'vitest';
import { askAbout } from '../../diagnose/questions/ask.ts';
import { ownWorkOf } from '../../diagnose/questions/own-work.ts';
import type { Question } from '../../types.ts';
import { check } from '../report/terminal/results.ts';
import { joinTable, migrationFile, modelFile, PARENTS, readFiles } from './evidence.ts';

const MIGRATION = 'migrations/20240301000000-lifeguard-beaches.js';
const GUARD = modelFile(
  'Lifeguard',
  "Lifeguard.belongsToMany(models.Beach, { as: 'WorkBeaches', through: 'LifeguardBeaches', foreignKey: 'LifeguardId' });",
);
const BEACH = modelFile('Beach', "Beach.belongsToMany(models.Lifeguard, { through: 'LifeguardBeaches' });");
const MADE = migrationFile(
  [
    "await queryInterface.createTable('LifeguardBeaches', {",
    "  LifeguardId: { type: Sequelize.INTEGER, references: { model: 'lifeguards', key: 'id' }, onDelete: 'CASCADE' },",
    "  BeachId: { type: Sequelize.INTEGER, references: { model: 'beaches', key: 'id' }, onDelete: 'CASCADE' },",
    '});',
  ],
  ["await queryInterface.dropTable('LifeguardBeaches');"],
);
const FILES = { 'models/lifeguard.js': GUARD, 'models/beach.js': BEACH, [MIGRATION]: MADE };
const NONE = readFiles({});
const TABLES = [...PARENTS, joinTable()];

/** What is asked about these files under many seeds. */
function asked(files: Record<string, string>, tables = TABLES, given = NONE): Question[] {
  const work = ownWorkOf(readFiles(files), given, [MIGRATION], tables);
  const all = Array.from({ length: 300 }, (_, seed) => askAbout(work, { seed, checks: [] }));
  return [...new Map(all.filter((one) => one !== undefined).map((one) => [JSON.stringify(one), one])).values()];
}

function ofKind(id: string, questions: Question[]): Question[] {
  return questions.filter((one) => one.id === id);
}

describe('a question about the code of a learner', () => {
  test('is of many kinds, each with the line that it is about', () => {
    const questions = asked(FILES);
    expect([...new Set(questions.map(({ id }) => id))].sort()).toEqual([
      'after-delete',
      'method-names',
      'named-key',
      'one-side',
      'order-of-migrations',
      'other-through',
      'points-at',
      'same-pair',
      'what-down-leaves',
    ]);
    expect(ofKind('after-delete', questions).map(({ file, line }) => [file, line])).toEqual(
      expect.arrayContaining([
        [MIGRATION, 4],
        [MIGRATION, 5],
      ]),
    );
    expect(ofKind('method-names', questions).find(({ file }) => file === 'models/lifeguard.js')!.answer).toMatch(
      /^`getWorkBeaches`/,
    );
  });

  test('is the same for the same work and seed', () => {
    const work = ownWorkOf(readFiles(FILES), NONE, [MIGRATION], TABLES);
    const again = ownWorkOf(readFiles(FILES), NONE, [MIGRATION], TABLES);
    for (let seed = 1; seed < 40; seed++) {
      expect(askAbout(work, { seed, checks: [] })).toEqual(askAbout(again, { seed, checks: [] }));
    }
  });

  test('says what the database does, and not what the migration means to say', () => {
    const keys = { LifeguardId: 'lifeguards.id SET NULL', BeachId: 'beaches.id NO ACTION' };
    const answers = ofKind('after-delete', asked(FILES, [...PARENTS, joinTable({ keys })])).map(({ answer }) => answer);
    expect(answers).toEqual(
      expect.arrayContaining([expect.stringMatching(/^They stay/), expect.stringMatching(/^Nothing, because/)]),
    );
    const [twice] = ofKind('same-pair', asked(FILES));
    const [open] = ofKind('same-pair', asked(FILES, [...PARENTS, joinTable({ uniques: [] })]));
    expect(twice!.answer).toMatch(/^It refuses/);
    expect(open!.answer).toMatch(/^It takes the second row/);
  });

  test('takes no side for granted: whether both name one table, two, or only one is there, it is asked otherwise', () => {
    const about = (files: Record<string, string>): string[] =>
      ofKind('other-through', asked(files)).map(({ ask }) => ask);
    expect(about(FILES)[0]).toMatch(/and so does the other side/);
    const apart = { ...FILES, 'models/beach.js': BEACH.replace('LifeguardBeaches', 'BeachGuards') };
    expect(about(apart)[0]).toMatch(/and the other side through `\w+`/);
    expect(about({ 'models/lifeguard.js': GUARD })[0]).toMatch(/Somebody writes the other side too/);
  });

  test('is never about what came with the exercise, wherever it has moved to', () => {
    const given = readFiles({ 'models/beach.js': BEACH });
    const moved = { 'models/beach.js': `\n\n${BEACH}`, 'models/lifeguard.js': GUARD };
    expect(new Set(asked(moved, TABLES, given).map(({ file }) => file))).toEqual(new Set(['models/lifeguard.js']));
    expect(asked({ 'models/beach.js': `\n${BEACH}` }, TABLES, given)).toEqual([]);
  });

  test('is about the line of a mistake, where one has a line', () => {
    const work = ownWorkOf(readFiles(FILES), NONE, [MIGRATION], TABLES);
    const diagnosis = { id: 'one-sided', message: '', file: 'models/beach.js', line: 3 };
    const checks = [check('Links both ways', { outcome: 'failed', diagnosis })];
    for (let seed = 1; seed < 20; seed++) {
      expect(askAbout(work, { seed, checks })).toMatchObject({ file: 'models/beach.js', line: 3 });
    }
  });

  test('asks about the functions that an exercise wants', () => {
    const queries = ['async function toggle(user, show) {', '  await user.addFavorite(show);', '}'].join('\n');
    const kinds = asked({ 'queries.js': queries }).map(({ id, file, line }) => [id, file, line]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['called-twice', 'queries.js', 2],
        ['not-waited-for', 'queries.js', 2],
      ]),
    );
  });

  test('stays short and on one line, whatever names somebody gives', () => {
    const long = `\`${'x'.repeat(5_000)}\n\`<b>`;
    const alias = `${JSON.stringify(long)}`;
    const text = modelFile('User', `User.belongsToMany(models.Show, { as: ${alias}, through: ${alias} });`);
    const questions = asked({ 'models/user.js': text });
    expect(questions.length).toBeGreaterThan(2);
    for (const { ask, answer } of questions) {
      for (const sentence of [ask, answer]) {
        expect(sentence.length).toBeLessThan(800);
        expect(sentence).not.toContain('\n');
        expect(sentence.split('`').length % 2).toBe(1);
      }
    }
  });
});
