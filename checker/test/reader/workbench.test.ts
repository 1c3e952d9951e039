import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bench, benchNews } from '../../reader/workbench/bench.ts';
import { createBoard } from '../../reader/workbench/board.ts';
import { changesBetween } from '../../reader/workbench/changes-between.ts';
import { pairFiles } from '../../reader/workbench/pair-files.ts';
import { markup } from '../../report/formats/html/markup.ts';
import { openLooking } from '../../reader/workbench/looking.ts';
import { groupRepeated } from '../../reader/workbench/repeated.ts';
import { stepsOf } from '../../reader/workbench/steps.ts';
import type { InspectionReport } from '../../types.ts';
import { check, result, view } from './results.ts';

describe('the workbench', () => {
  test('shows nothing from a learner as HTML, wherever it comes from', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const diagnosis = { id: 'x', message: evil, file: `models/${evil}.ts`, line: 1, lesson: '02-both-sides#pairs' };
    const failed = check({ message: evil, expected: evil, actual: evil, sql: [`SELECT '${evil}'`], diagnosis });
    const broken = { file: evil, line: 1, frame: evil };
    for (const found of [
      result({ checks: [failed], output: evil, message: evil, advice: [{ id: 'x', message: evil }] }),
      result({ outcome: 'does-not-load', message: evil, place: broken, diagnosis, checks: [failed] }),
      result({ outcome: 'passed', made: evil, checks: [check({ outcome: 'passed' })] }),
    ]) {
      const shown = { ...view({ result: found, trouble: evil, unfinished: broken }), files: [evil] };
      const { text } = await bench(shown);
      expect(text).not.toMatch(/<script|<img/);
      expect(JSON.stringify((await benchNews(shown)).parts)).not.toMatch(/<script|<img/);
    }
  });

  test('shows no name of a model, a table, a column or an alias as HTML', async () => {
    const evil = '<script>alert(1)</script>';
    const place = { file: `models/${evil}.ts`, line: 1 };
    const association = { type: 'BelongsToMany', source: evil, target: evil, alias: evil, isAliased: true } as const;
    const through = { model: evil, table: evil };
    const report = {
      version: 1,
      found: { models: [evil], migrations: [evil] },
      models: [
        {
          name: evil,
          table: evil,
          automatic: false,
          attributes: [],
          uniques: [],
          place,
          associations: [{ ...association, foreignKey: evil, otherKey: evil, through, methods: [`get${evil}`], place }],
        },
      ],
      tables: [
        {
          name: evil,
          columns: [{ name: evil, type: evil, primaryKey: 1, notNull: true, default: evil }],
          foreignKeys: [{ column: evil, table: evil, references: evil, onDelete: evil, onUpdate: evil }],
          uniques: [[evil]],
          sql: evil,
        },
      ],
      drift: [{ kind: 'column-missing', message: evil, table: evil, column: evil, breaks: true, ...place }],
      diagnoses: [],
      skipped: [{ file: evil, message: evil }],
      notes: [evil],
    } as unknown as InspectionReport;
    const shown = { ...view({ result: result() }), report, target: report };
    const { parts } = await benchNews(shown);
    expect(parts['schema']).toContain('&lt;script');
    expect(parts['models']).toContain('&lt;script');
    for (const text of [(await bench(shown)).text, JSON.stringify(parts)]) expect(text).not.toMatch(/<script/);
  });

  test('a statement of a megabyte is cut, and says so', async () => {
    const sql = `SELECT '${'x'.repeat(1_000_000)}'`;
    const { parts } = await benchNews(view({ result: result({ checks: [check({ sql: [sql], actual: sql })] }) }));
    expect(JSON.stringify(parts).length).toBeLessThan(20_000);
    expect(parts['sql']).toContain('more characters');
  });

  test('says what to hear: the verdict and what is first, and nothing while a check runs', async () => {
    const failed = result();
    expect((await benchNews(view({ result: failed }))).say).toBe(
      'Failed, 0 of 1. First: Links are kept in `UserFavorites`.',
    );
    expect((await benchNews(view({ result: failed, checking: true }))).say).toBe('');
    expect((await benchNews(view({ result: failed, unfinished: { file: 'models/user.ts', line: 4 } }))).say).toBe(
      'models/user.ts, line 4, is not finished. The last verdict is kept.',
    );
  });

  test('says what passed before this save', async () => {
    const before = result({ outcome: 'passed', checks: [check({ outcome: 'passed' })] });
    expect((await benchNews(view({ result: result(), before }))).parts['checks']).toContain('Passed before this save:');
  });

  test('keeps the solution for those who passed or gave up', async () => {
    const root = path.resolve(import.meta.dirname, '../../..');
    const locked = await benchNews(view({ result: result() }, { root }));
    expect(locked.parts['solution']).toContain('Once every check passes');
    const open = await benchNews(view({ result: result() }, { root, progress: { gaveUp: true } }));
    expect(open.parts['solution']).not.toContain('Once every check passes');
  });
});

test('the board keeps the verdict while the next check runs, and counts every change', () => {
  const seen: string[] = [];
  const board = createBoard((exercise, { serial }) => seen.push(`${exercise} ${serial}`));
  const first = result();
  board.tell({ kind: 'verdict', exercise: first.exercise, result: first });
  board.tell({ kind: 'checking', exercise: first.exercise, again: false });
  expect(board.standing(first.exercise)).toMatchObject({ checking: true, result: first });
  board.tell({ kind: 'unfinished', exercise: first.exercise, place: { file: 'a.ts', line: 1 }, kept: first });
  expect(board.standing(first.exercise)).toMatchObject({ checking: false, result: first, unfinished: { line: 1 } });
  expect(seen).toEqual(['01-favorites 1', '01-favorites 2', '01-favorites 3']);
  expect(board.serials()).toEqual({ '01-favorites': 3 });
});

test('statements that differ only in their values are one, sent several times', () => {
  const one = (id: number): string => `SELECT \`a\` FROM \`Table2\` WHERE \`id\` = ${id} AND name = 'n${id}'`;
  const sent = [one(1), one(2), 'SELECT 1', one(3)].map((sql) => ({ sql }));
  expect(groupRepeated(sent)).toEqual([
    { sql: one(1), times: 2 },
    { sql: 'SELECT 1', times: 1 },
    { sql: one(3), times: 1 },
  ]);
});

test('the SQL of every check can be looked at, passed or not: what was tried, what was sent, how often and how long', async () => {
  const evil = '<script>alert(1)</script>';
  const select = (id: number) => ({ sql: `SELECT * FROM Shows WHERE id = ${id}`, durationMs: 2 });
  const statements = [{ sql: 'PRAGMA foreign_keys=ON;', durationMs: 1 }, ...[1, 2, 3].map(select)];
  const refused = { sql: `INSERT INTO "${evil}" VALUES (1)`, durationMs: 1, error: `no such table: ${evil}` };
  const steps = [
    { tried: 'Reading the shows of User 1.', statements, more: 0 },
    { tried: evil, statements: [refused], more: 7 },
  ];
  const passed = check({ outcome: 'passed', steps });
  const { parts } = await benchNews(view({ result: result({ outcome: 'passed', checks: [passed] }) }));
  expect(parts['sql']).toMatch(
    /data-load="\/steps\/01-favorites\/links\?\w+".*4 statements, 7\.0 ms, <b>one of them 3 times/,
  );
  const { text } = stepsOf(passed, '01-favorites', (code) => markup`${code}`);
  expect(text).toMatch(
    /Reading the shows of User 1\..*SELECT.*6\.0 ms.*Sent 3 times.*include.*refused it.*and 7 more/s,
  );
  expect(text).not.toMatch(/<script|PRAGMA/);
});

test('a statement stands below the line that sent it, and a step tells what became of the rows', () => {
  const evil = '<script>alert(1)</script>';
  const at = (line: number, file = 'queries.ts') => ({ sql: 'SELECT 1', durationMs: 1, place: { file, line } });
  const table = (rows: string[][]) => ({ name: 'Links', columns: ['id', evil], rows, more: 0 });
  const rows = {
    before: [table([['1', 'old']])],
    after: [
      table([
        ['1', evil],
        ['2', 'b'],
      ]),
    ],
    same: ['Users', evil],
  };
  const steps = [
    { tried: 'Calling addLink on User 1.', statements: [at(3), at(3), at(9), at(1, evil)], more: 0, rows },
  ];
  const { text } = stepsOf(check({ steps }), '09-eager-loading', (code) => markup`${code}`);
  expect(text.match(/data-open="09-eager-loading\/queries\.ts:\d+"/g)).toEqual([
    'data-open="09-eager-loading/queries.ts:3"',
    'data-open="09-eager-loading/queries.ts:9"',
  ]);
  expect(text).toMatch(
    /Rows, before and after.*<td class="changed"><del>old<\/del>.*<tr class="new">.*Not changed: Users/s,
  );
  expect(text).not.toContain('<script');
});

test('rows are looked at once for each verdict, when somebody asks, and only where the same was tried', async () => {
  const step = (tried: string) => ({ tried, statements: [], more: 0 });
  const rows = { before: [], after: [{ name: 'Links', columns: ['id'], rows: [['1']], more: 0 }], same: [] };
  const noted = check({ steps: [step('Adding one.'), step('Adding another.')] });
  const looked = check({
    outcome: 'passed',
    steps: [
      { ...step('Adding one.'), rows },
      { ...step('Else.'), rows },
    ],
  });
  const verdict = result({ checks: [noted] });
  const asked: unknown[] = [];
  const look = openLooking(async (...given) => (asked.push(given), result({ checks: [looked] })));
  expect(await Promise.all([look(verdict, noted), look(verdict, noted)])).toEqual(
    Array(2).fill({ ...noted, steps: [{ ...step('Adding one.'), rows }, step('Adding another.')] }),
  );
  expect(asked).toEqual([[verdict.exercise, verdict.seed]]);
  const ended = openLooking(() => Promise.reject(new Error('a newer save')));
  expect(await ended(verdict, noted)).toEqual(noted);
});

test('a migration of the solution stands beside the one that the learner added, whatever its name', () => {
  const file = (name: string) => ({ file: name, text: '' });
  const pairs = pairFiles(
    [file('models/user.ts'), file('migrations/2-links.js')],
    [file('migrations/1-given.js'), file('migrations/20261125-mine.js'), file('models/user.js')],
    [file('migrations/1-given.js'), file('models/user.ts')],
  );
  expect(pairs.map(({ solved, own }) => [solved.file, own?.file])).toEqual([
    ['models/user.ts', 'models/user.js'],
    ['migrations/2-links.js', 'migrations/20261125-mine.js'],
  ]);
});

test('a comparison marks each line for eyes and ears, and leaves out what is the same', () => {
  const lines = Array.from({ length: 30 }, (_, at) => `line ${at}`);
  const { text } = changesBetween([...lines, 'mine'].join('\r\n'), [...lines, 'theirs'].join('\n'));
  expect(text).toContain(
    '<del><span class="unseen">Yours: </span><span class="sign" aria-hidden="true">- </span>mine\n</del>',
  );
  expect(text).toContain('Solution: </span><span class="sign" aria-hidden="true">+ </span>theirs');
  expect(text).toContain('27 lines that are the same');
});
