import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../../course/paths.ts';
import { openWorkplace, outcomesOf, ROOT, type TestWorkplace } from './workplace.ts';

const EXERCISES = [
  '00-start-here',
  '01-favorites',
  '02-both-sides',
  '03-join-table',
  '04-duplicates',
  '05-lifeguard-beaches',
  '06-sandcastle-types',
];

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
    if (exercise !== '00-start-here') expect(result.made).toMatch(/^\w+ links \d+ \w+ to \d+ \w+\.$/);
  });

  test('its starter is not started, and earns nothing when its tests are run all the same', async () => {
    const { solved } = workplace.lessons.find((lesson) => lesson.name === exercise)!;
    const untouched = await workplace.check(exercise, places(ROOT, exercise).starter);
    expect(untouched.outcome).toBe(solved ? 'passed' : 'not-started');
    if (solved) return;
    const ran = await workplace.check(exercise, places(ROOT, exercise).starter, { skipNotStarted: true });
    expect({ points: ran.points, outcome: ran.outcome }).toEqual({ points: 0, outcome: 'failed' });
    expect(Object.values(outcomesOf(ran))).not.toContain('passed');
  });
});
