import { describe, expect, test } from 'vitest';
import {
  renderEarlier,
  renderFirstPass,
  renderFooter,
  renderHint,
  renderKeys,
} from '../../../report/terminal/companion.ts';
import type { Lesson } from '../../../types.ts';
import { colored, narrow, plain, wide } from './styles.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const keys = [
  { key: 'h', word: 'hint', help: 'shows a hint' },
  { key: '?', word: 'keys', help: 'shows these keys' },
];

describe('coming back', () => {
  const at = (
    exercise: string,
    points: number,
    maxPoints: number,
  ): Parameters<typeof renderEarlier>[0]['results'][0] => ({
    exercise,
    points,
    maxPoints,
    outcome: points === maxPoints ? 'passed' : points === 0 ? 'not-started' : 'failed',
  });

  test('after nine days says what was passed, what was begun and what comes next', () => {
    const results = [at('00-a', 3, 3), at('01-b', 7, 7), at('02-c', 6, 6), at('03-join-table', 2, 8), at('04-d', 0, 5)];
    expect(renderEarlier({ ago: 9 * DAY, results, next: '03-join-table' })).toBe(
      'Nine days ago: 00 to 02 passed, 03 at 2 of 8. Next: 03-join-table.',
    );
  });

  test.each([
    [HOUR, 'An hour ago'],
    [5 * HOUR, 'Five hours ago'],
    [DAY, 'Yesterday'],
    [40 * DAY, '40 days ago'],
  ])('says how long ago that was', (ago, words) => {
    expect(renderEarlier({ ago, results: [at('01-b', 7, 7)], next: undefined })).toBe(`${words}: 01 passed.`);
  });

  test('after a moment, or before anything was begun, says nothing', () => {
    expect(renderEarlier({ ago: HOUR / 2, results: [at('01-b', 7, 7)], next: undefined })).toBeUndefined();
    expect(renderEarlier({ ago: DAY, results: [at('01-b', 0, 7)], next: '01-b' })).toBeUndefined();
  });
});

test('a first pass says what exists now and proposes a commit', () => {
  const lesson = { name: '01-favorites', title: 'Favorites: "first"' } as Lesson;
  const made = 'UserFavorites links 5 Users to 7 Shows.';
  expect(renderFirstPass(lesson, { made, left: [] }, wide)).toMatchInlineSnapshot(`
    "  UserFavorites links 5 Users to 7 Shows.
      A good moment for a commit:
        git add exercises/01-favorites
        git commit -m "Solve 01-favorites: Favorites: 'first'""
  `);
});

test('after some exercises a first pass says that one may stop, and what is left', () => {
  const lesson = { name: '03-join-table', title: 'The join table', rest: true } as Lesson;
  const left = [
    { minutesToRead: 8, minutesToDo: 20 },
    { minutesToRead: 10, minutesToDo: 70 },
  ];
  const say = (some: typeof left): string => renderFirstPass(lesson, { made: undefined, left: some }, wide);
  expect(say(left)).toMatch(/You can stop here: .* 2 exercises are left, about two hours\./s);
  expect(say(left.slice(0, 1))).toMatch(/1 exercise is left, about 28 minutes\./);
  expect(say([])).not.toContain('stop here');
});

test('a hint keeps its code and its line breaks', () => {
  expect(renderHint('Look at `as`.\n\n```ts\nas: …\n```', 2, 3, wide)).toBe('Hint 2 of 3: Look at `as`.\n\n    as: …');
});

test('keys stand on one line, and one below another in the help', () => {
  expect(renderFooter(keys, wide)).toBe('h hint  ? keys');
  expect(renderFooter(keys, plain)).toBe('Keys: h hint, ? keys.');
  expect(renderFooter(keys, colored)).toContain('\u001B[');
  expect(renderKeys(keys, narrow)).toBe('  h shows a hint\n  ? shows these keys');
});
