import { expect, test } from 'vitest';
import { renderClass } from '../../../report/terminal/class.ts';
import { check, oneSided, result } from './results.ts';
import { narrow, plain, wide } from './styles.ts';

const favorites = result({ exercise: '01-favorites', checks: [check('one'), check('two')] });

const students = [
  { student: 'ada', exercises: [favorites, oneSided()] },
  { student: '海滩 \u202Ezoë', exercises: [favorites, result({ checks: [check('a')], maxPoints: 5, points: 5 })] },
  {
    student: 'a name that goes on and on and on',
    exercises: [
      result({ exercise: '01-favorites', outcome: 'timed-out', points: 1, maxPoints: 2 }),
      result({ outcome: 'not-submitted', maxPoints: 5 }),
    ],
  },
  {
    student: 'bob',
    exercises: [
      favorites,
      result({ outcome: 'not-graded', maxPoints: 5, message: 'The check could not be started: no space left.' }),
    ],
  },
];

test('is a table with a row for each student, and what needs the eye of the instructor below', () => {
  expect(renderClass(students, wide)).toMatchInlineSnapshot(`
    "student                   01          05          total
    ada                       passed 2/2  failed 1/5  3/7
    海滩 \\u202ezoë            passed 2/2  passed 5/5  7/7
    a name that goes on and…  time 1/2    none        1/7
    bob                       passed 2/2  ungraded    2/7?

    bob, 05-lifeguard-beaches: not graded. The check could not be started: no space left. This computer
      could not run the check; the work was not judged, so grade it again.

    Words: time = timed out, none = not submitted, ungraded = not graded

    4 students; 1 passed everything."
  `);
});

test('is a list where the table has no room', () => {
  expect(renderClass(students, narrow)).toMatchInlineSnapshot(`
    "ada 3/7: 01 passed 2/2, 05 failed 1/5
    海滩 \\u202ezoë 7/7: 01 passed 2/2, 05
      passed 5/5
    a name that goes on and on and on 1/7:
      01 time 1/2, 05 none
    bob 2/7?: 01 passed 2/2, 05 ungraded

    bob, 05-lifeguard-beaches: not graded.
      The check could not be started: no
      space left. This computer could not
      run the check; the work was not
      judged, so grade it again.

    Words: time = timed out, none = not
      submitted, ungraded = not graded

    4 students; 1 passed everything."
  `);
});

test('is a list in a log', () => {
  expect(renderClass(students, plain)).toMatchInlineSnapshot(`
    "ada 3/7: 01 passed 2/2, 05 failed 1/5
    海滩 \\u202ezoë 7/7: 01 passed 2/2, 05 passed 5/5
    a name that goes on and on and on 1/7: 01 time 1/2, 05 none
    bob 2/7?: 01 passed 2/2, 05 ungraded
    bob, 05-lifeguard-beaches: not graded. The check could not be started: no space left. This computer could not run the check; the work was not judged, so grade it again.
    Words: time = timed out, none = not submitted, ungraded = not graded
    4 students; 1 passed everything."
  `);
});

test('shows an exercise that a student does not have as a gap, not as a zero', () => {
  const one = { student: 'one', exercises: [favorites] };
  const two = { student: 'two', exercises: [oneSided()] };
  expect(renderClass([one, two], wide)).toMatchInlineSnapshot(`
    "student  01          05          total
    one      passed 2/2  –           2/2
    two      –           failed 1/5  1/5

    2 students; 0 passed everything."
  `);
});

test('uses whole names where two exercises share a number', () => {
  const twin = { ...favorites, exercise: '01-fans' };
  expect(renderClass([{ student: 'ada', exercises: [favorites, twin] }], wide).split('\n')[0]).toBe(
    'student  01-fans     01-favorites  total',
  );
});

test('says so when there is nobody', () => {
  expect(renderClass([], wide)).toContain('0 students');
});
