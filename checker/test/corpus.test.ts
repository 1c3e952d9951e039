import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../course/paths.ts';
import type { ExerciseResult } from '../types.ts';
import { layOut, readCases, type Case } from './corpus/cases.ts';
import { openWorkplace, ROOT, type TestWorkplace } from './judge/workplace.ts';

/** More than once only where somebody asks for it: `CORPUS_ROUNDS=10 npx vitest run corpus`. */
const ROUNDS = Number(process.env['CORPUS_ROUNDS'] ?? 1);
/** All cases of an exercise wait for the same two judges. */
const PATIENCE = { timeout: 120_000 * ROUNDS };
const CASES = readCases();

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

/** What a case expects, and the same of the result, so that one comparison shows every difference. */
function compare(one: Case, result: ExerciseResult): [object, object] {
  const failed = result.checks.find((check) => check.outcome === 'failed');
  const checks = Object.fromEntries(result.checks.map((check) => [check.id, check.outcome]));
  const found = {
    outcome: result.outcome,
    checks: Object.fromEntries(Object.keys(one.checks).map((id) => [id, checks[id]])),
    diagnosis: failed?.diagnosis?.id,
    ...(one.file !== undefined && { file: failed?.diagnosis?.file ?? result.place?.file }),
    ...(one.line !== undefined && { line: failed?.diagnosis?.line ?? result.place?.line }),
    advice: result.advice.map((advice) => advice.id).sort(),
  };
  const { outcome, diagnosis, file, line, advice } = one;
  const expected = {
    outcome,
    checks: one.checks,
    diagnosis,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    advice: advice.toSorted(),
  };
  return [found, expected];
}

for (const kind of ['right', 'wrong'] as const) {
  const cases = CASES.filter((one) => one.kind === kind);
  describe.each([...new Set(cases.map((one) => one.exercise))])(`a ${kind} answer to %s`, (exercise) => {
    test.concurrent.each(cases.filter((one) => one.exercise === exercise))('$name: $what', PATIENCE, async (one) => {
      const folder = path.join(directory, kind, exercise, one.name);
      layOut(one, places(ROOT, exercise).starter, folder);
      for (let round = 0; round < ROUNDS; round++) {
        const result = await workplace.check(exercise, folder, { seed: 1 + round * 7 });
        const [found, expected] = compare(one, result);
        expect(
          found,
          `${result.message ?? ''} ${JSON.stringify(result.checks.find((check) => check.outcome === 'failed') ?? {}, null, 1)}`,
        ).toEqual(expected);
        if (kind === 'wrong') expect(result.points).toBeLessThan(result.maxPoints);
      }
    });
  });
}

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
  test.each(['right', 'wrong'] as const)('holds enough %s answers', (kind) => {
    const least: Record<string, number> = {
      right: { '04-duplicates': 12, '05-lifeguard-beaches': 10, other: 5 },
      wrong: { '04-duplicates': 20, '05-lifeguard-beaches': 15, other: 8 },
    }[kind];
    for (const exercise of [
      '01-favorites',
      '02-both-sides',
      '03-join-table',
      '04-duplicates',
      '05-lifeguard-beaches',
      '06-sandcastle-types',
    ]) {
      const count = CASES.filter((one) => one.kind === kind && one.exercise === exercise).length;
      expect(count, exercise).toBeGreaterThanOrEqual(least[exercise] ?? least['other']!);
    }
  });
});
