import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOut, readCases } from '../../prove/corpus/cases.ts';
import { places } from '../../course/paths.ts';
import type { ExerciseResult } from '../../types.ts';
import { openWorkplace, ROOT, type TestWorkplace } from './workplace.ts';

const PATIENCE = 120_000;
const EXERCISES = ['05-lifeguard-beaches', '10-filter-order-page'];

let workplace: TestWorkplace;
let directory: string;
beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'sharing-'));
  workplace = await openWorkplace({ callMs: 3_000, checkMs: 60_000, memoryMb: 512, outputBytes: 1_000_000 });
});
afterAll(async () => {
  await workplace.close();
  fs.rmSync(directory, { recursive: true });
});

/** A solution of 01 with more code in it. */
function favorites(name: string, code: string): string {
  const folder = path.join(directory, name);
  fs.cpSync(places(ROOT, '01-favorites').solution, folder, { recursive: true });
  fs.appendFileSync(path.join(folder, 'models', 'user.ts'), `\n${code}\n`);
  return folder;
}

const REMEMBER =
  'const g = globalThis as { before?: number }; console.log("before:", g.before); g.before = (g.before ?? 0) + 1;';

test('jobs with one word use one process, and no other word gets it', { timeout: PATIENCE }, async () => {
  const folder = favorites('remembers', REMEMBER);
  const first = async (shares?: string): Promise<string | undefined> =>
    (await workplace.check('01-favorites', folder, { shares })).output?.split('\n')[0];
  expect(await first('ada')).toBe('before: undefined');
  expect(await first('ada')).not.toBe('before: undefined');
  expect(await first('bob')).toBe('before: undefined');
  expect(await first()).toBe('before: undefined');
});

test('after anything out of the ordinary the next job gets a new process', { timeout: PATIENCE }, async () => {
  const folder = favorites('remembers-too', REMEMBER);
  const check = (submission: string): Promise<ExerciseResult> =>
    workplace.check('01-favorites', submission, { shares: 'eve' });
  for (const [name, code, outcome] of [
    ['never-ends', 'for (;;);', 'timed-out'],
    ['leaves', 'process.exit(0);', 'stopped-early'],
  ] as const) {
    await check(folder);
    expect((await check(favorites(name, code))).outcome).toBe(outcome);
    expect((await check(folder)).output).toMatch(/^before: undefined/);
  }
});

test('an answer that does not load leaves its process to the next', { timeout: PATIENCE }, async () => {
  const check = (submission: string): Promise<ExerciseResult> =>
    workplace.check('01-favorites', submission, { shares: 'kim' });
  const folder = favorites('remembers-three', REMEMBER);
  await check(folder);
  expect((await check(favorites('throws', 'throw new Error("no");'))).outcome).toBe('does-not-load');
  const after = await check(folder);
  expect(after.outcome).toBe('passed');
  expect(after.output).not.toMatch(/^before: undefined/);
});

test('what strays from one job does not reach the next', { timeout: PATIENCE }, async () => {
  const stray = favorites(
    'strays',
    `import * as s from 'sequelize';
     const again = (left: number): void => { if (left > 0) setTimeout(() => {
       void new s.Sequelize('sqlite::memory:').query('DELETE FROM Users').catch(() => {}); again(left - 1); }, 1); };
     again(2000);`,
  );
  const honest = places(ROOT, '01-favorites').solution;
  for (let round = 0; round < 3; round++) {
    await workplace.check('01-favorites', stray, { shares: 'mia' });
    expect((await workplace.check('01-favorites', honest, { shares: 'mia' })).outcome).toBe('passed');
  }
});

test('no database is left of a check', { timeout: PATIENCE }, async () => {
  for (const exercise of EXERCISES) await workplace.check(exercise, places(ROOT, exercise).solution);
  const folders = ['/dev/shm', os.tmpdir()]
    .filter((parent) => fs.existsSync(parent))
    .flatMap((parent) => fs.readdirSync(parent).map((name) => path.join(parent, name)))
    .filter((folder) => workplace.judges().some((pid) => folder.includes(`sandcastle-judge-${pid}-`)));
  expect(folders).not.toEqual([]);
  expect(folders.flatMap((folder) => fs.readdirSync(folder))).toEqual([]);
});

test('verdicts are the same whether a process is shared or not', { timeout: PATIENCE }, async () => {
  const { cases } = readCases(ROOT);
  const some = EXERCISES.flatMap((exercise) => {
    const own = cases.filter((one) => one.exercise === exercise);
    return [
      ...own.filter(({ kind }) => kind === 'right').slice(0, 2),
      ...own.filter(({ kind }) => kind === 'wrong').slice(0, 4),
    ];
  });
  const folders = some.map((one, index) => {
    const folder = path.join(directory, String(index));
    layOut(one, places(ROOT, one.exercise).starter, folder);
    return folder;
  });
  const verdicts = async (shares?: string): Promise<object[]> => {
    const all: object[] = [];
    for (const [index, { exercise, name }] of some.entries()) {
      const result = await workplace.check(exercise, folders[index]!, { ...(shares && { shares }), seed: 5 });
      // Statements sent side by side may come in either order.
      const checks = result.checks.map((one) => ({ ...one, sql: [] }));
      all.push({ name, ...result, checks, durationMs: 0, ...(result.output && { output: '' }) });
    }
    return all;
  };
  const [shared, alone] = await Promise.all([verdicts('one student'), verdicts()]);
  expect(shared).toEqual(alone);
});

test('what one check leaves under way does not fail the next', { timeout: PATIENCE }, async () => {
  const forgotten = readCases(ROOT).cases.find(
    ({ exercise, name }) => exercise.startsWith('10') && name === 'await-forgotten',
  )!;
  const folder = path.join(directory, 'forgotten');
  layOut(forgotten, places(ROOT, forgotten.exercise).starter, folder);
  const points = new Set<number>();
  for (let round = 0; round < 3; round++) {
    points.add((await workplace.check(forgotten.exercise, folder, { seed: 5 })).points);
  }
  expect([...points]).toEqual([7]);
});
