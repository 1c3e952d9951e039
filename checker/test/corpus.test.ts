import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../course/paths.ts';
import { layOut, readCases } from '../prove/corpus/cases.ts';
import { expectedOf, foundOf } from '../prove/corpus/compare.ts';
import { isExplainable, leastCases } from '../prove/corpus/try-cases.ts';
import { openWorkplace, ROOT, type TestWorkplace } from './judge/workplace.ts';

/** More than once only where somebody asks for it: `CORPUS_ROUNDS=10 npx vitest run corpus`. */
const ROUNDS = Number(process.env['CORPUS_ROUNDS'] ?? 1);
/**
 * In one round, as quick as can be: in one process for all, which are our own, and with one set of data. Several rounds
 * take a process for each and try what passes with two, as a learner's check does.
 */
const SHARES = ROUNDS === 1 ? { shares: 'corpus', seeds: 1 as const } : {};
/** All cases of an exercise wait for the same two judges. */
const PATIENCE = { timeout: 120_000 * ROUNDS };
const { cases: CASES, findings: UNREAD } = readCases(ROOT);

let workplace: TestWorkplace;
let directory: string;
beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-'));
  workplace = await openWorkplace({ callMs: 3_000, checkMs: 60_000, memoryMb: 512, outputBytes: 1_000_000 });
});
afterAll(async () => {
  await workplace.close();
  fs.rmSync(directory, { recursive: true });
});

for (const kind of ['right', 'wrong'] as const) {
  const cases = CASES.filter((one) => one.kind === kind);
  describe.each([...new Set(cases.map((one) => one.exercise))])(`a ${kind} answer to %s`, (exercise) => {
    test.concurrent.each(cases.filter((one) => one.exercise === exercise))('$name: $what', PATIENCE, async (one) => {
      const folder = path.join(directory, kind, exercise, one.name);
      layOut(one, places(ROOT, exercise).starter, folder);
      for (let round = 0; round < ROUNDS; round++) {
        const result = await workplace.check(exercise, folder, { seed: 1 + round * 7, ...SHARES });
        expect(
          foundOf(one, result),
          `${result.message ?? ''} ${JSON.stringify(result.checks.find((check) => check.outcome === 'failed') ?? {}, null, 1)}`,
        ).toEqual(expectedOf(one));
        if (kind === 'wrong') expect(result.points).toBeLessThan(result.maxPoints);
        if (ROUNDS === 1) continue;
        const inOtherOrder = await workplace.check(exercise, folder, { seed: 1 + round, shuffled: 1 + round });
        expect(inOtherOrder.outcome).toBe(result.outcome);
      }
    });
  });
}

describe.each([...new Set(CASES.map((one) => one.exercise))])('the last wrong answer to %s', (exercise) => {
  test('fails with the checks in any order', PATIENCE, async () => {
    const one = CASES.findLast((own) => own.exercise === exercise && own.kind === 'wrong' && own.outcome === 'failed')!;
    const folder = path.join(directory, 'shuffled', exercise);
    layOut(one, places(ROOT, exercise).starter, folder);
    const { outcome, message } = await workplace.check(exercise, folder, { shuffled: 3, ...SHARES });
    expect({ outcome, message }).toEqual({ outcome: 'failed', message: undefined });
  });
});

describe("a learner's own application", () => {
  test.each([
    ['sandcastle', { outcome: 'passed', first: undefined, advice: ['no-unique-pair'] }],
    [
      'sandcastle-one-sided',
      { outcome: 'failed', first: ['many-to-many', 'one-sided', 'models/beach.js'], advice: [] },
    ],
  ])('is graded as the exercise would be: %s', async (name, expected) => {
    const result = await workplace.check(
      '05-lifeguard-beaches',
      path.join(import.meta.dirname, 'corpus', 'apps', name),
    );
    const failed = result.checks.find((check) => check.outcome === 'failed');
    const first = failed && [failed.id, failed.diagnosis?.id, failed.diagnosis?.file];
    const advice = result.advice.map(({ id }) => id);
    expect({ outcome: result.outcome, first, advice }, JSON.stringify(failed ?? result.message)).toEqual(expected);
  });
});

describe('the corpus', () => {
  test('says of every case what verdict it must get', () => {
    expect(UNREAD).toEqual([]);
  });

  test('holds enough answers to every exercise', () => {
    const counts = workplace.lessons.map((lesson) => {
      const own = CASES.filter(({ exercise }) => exercise === lesson.name);
      const count = (kind: string): number => own.filter((one) => one.kind === kind).length;
      const least = leastCases(lesson);
      return { lesson: lesson.name, right: count('right') >= least.right, wrong: count('wrong') >= least.wrong };
    });
    expect(counts).toEqual(workplace.lessons.map(({ name: lesson }) => ({ lesson, right: true, wrong: true })));
  });

  test('says for nearly every wrong answer what explains it', () => {
    const wrong = CASES.filter(({ kind }) => kind === 'wrong');
    expect(wrong.filter(isExplainable).length / wrong.length).toBeGreaterThanOrEqual(0.95);
  });
});
