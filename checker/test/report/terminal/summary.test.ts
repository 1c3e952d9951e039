import { expect, test } from 'vitest';
import { renderSummary } from '../../../report/terminal/summary.ts';
import { check, oneSided, result } from './results.ts';
import { narrow, plain, wide } from './styles.ts';

const passes = result({ exercise: '00-start-here', checks: [check('one')] });
const untouched = result({ exercise: '18-one-to-many-becomes-many', outcome: 'not-started', maxPoints: 4 });
const unjudged = result({ exercise: '03-join-table', outcome: 'not-graded', maxPoints: 4 });

test('lists every exercise and says what comes next', () => {
  expect(renderSummary([passes, oneSided(), untouched], wide)).toMatchInlineSnapshot(`
    "00-start-here                passed       1/1
    05-lifeguard-beaches         failed       1/5
    18-one-to-many-becomes-many  not started  0/4

    1 of 3 exercises passes; next: 05-lifeguard-beaches"
  `);
});

test('gives up its columns where there is no room for them', () => {
  expect(renderSummary([passes, oneSided(), untouched], narrow)).toMatchInlineSnapshot(`
    "00-start-here  passed  1/1
    05-lifeguard-beaches  failed  1/5
    18-one-to-many-becomes-many  not started
    0/4

    1 of 3 exercises passes; next:
    05-lifeguard-beaches"
  `);
});

test('begins each plain line with the exercise and its outcome', () => {
  expect(renderSummary([passes, oneSided(), untouched], plain)).toMatchInlineSnapshot(`
    "00-start-here passed 1/1
    05-lifeguard-beaches failed 1/5
    18-one-to-many-becomes-many not-started 0/4
    1 of 3 exercises passes; next: 05-lifeguard-beaches"
  `);
});

test('never sends a learner to what this computer could not check', () => {
  expect(renderSummary([passes, unjudged, untouched], plain)).toMatchInlineSnapshot(`
    "00-start-here passed 1/1
    03-join-table not-graded 0/4
    18-one-to-many-becomes-many not-started 0/4
    1 of 3 exercises passes; next: 18-one-to-many-becomes-many
    1 could not be checked, which is not about your code."
  `);
});

test.each([
  [[], 'There is no exercise to check.'],
  [[passes], 'The exercise passes.'],
  [[passes, passes], 'All 2 exercises pass.'],
  [[oneSided()], '0 of 1 exercise passes; next: 05-lifeguard-beaches'],
])('counts %#', (results, total) => {
  expect(renderSummary(results, wide).split('\n').at(-1)).toBe(total);
});
