import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { places } from '../../course/paths.ts';
import { openWorkplace, outcomesOf, ROOT, type TestWorkplace } from './workplace.ts';

const EXERCISES = (await readCatalog(ROOT)).map(({ name }) => name);

let workplace: TestWorkplace;
beforeAll(async () => {
  workplace = await openWorkplace();
});
afterAll(() => workplace.close());

describe.each(EXERCISES)('exercise %s', (exercise) => {
  test('its solution passes every check', async () => {
    const result = await workplace.check(exercise, places(ROOT, exercise).solution);
    const unhappy = result.checks.filter((one) => one.outcome !== 'passed');
    expect({ outcome: result.outcome, unhappy, message: result.message, advice: result.advice }).toEqual({
      outcome: 'passed',
      unhappy: [],
      message: undefined,
      advice: [],
    });
    expect(result.points).toBe(result.maxPoints);
    // What is linked is told where there is a join table.
    if (result.made !== undefined || /^0[1-6]/.test(exercise))
      expect(result.made).toMatch(/^\w+ links \d+ \w+ to \d+ \w+\.$/);
  });

  test('its solution passes with the checks in any order', async () => {
    const how = { shuffled: 8, shares: 'course', seeds: 1 as const };
    const result = await workplace.check(exercise, places(ROOT, exercise).solution, how);
    expect(result.checks.filter((one) => one.outcome !== 'passed')).toEqual([]);
    expect(result.outcome).toBe('passed');
  });

  test('its starter is not started, and earns nothing when its tests are run all the same', async () => {
    const { solved } = workplace.lessons.find((lesson) => lesson.name === exercise)!;
    const { starter } = places(ROOT, exercise);
    const untouched = await workplace.check(exercise, starter);
    expect(untouched.outcome).toBe(solved ? 'passed' : 'not-started');
    if (solved) return;
    const ran = await workplace.check(exercise, starter, { skipNotStarted: true, shares: 'course' });
    expect({ points: ran.points, outcome: ran.outcome }).toEqual({ points: 0, outcome: 'failed' });
    expect(Object.values(outcomesOf(ran))).not.toContain('passed');
  });
});
