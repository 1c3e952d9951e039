import { expect, test } from 'vitest';
import { say } from '../../judge/say.ts';

test('names are listed as a person lists them', () => {
  expect(say([])).toBe('none');
  expect(say(['a'])).toBe('a');
  expect(say(['a', 'b', 'c'])).toBe('a, b and c');
});

test('what has commas of its own is kept apart by semicolons', () => {
  expect(say(['row 1 of 3, the oldest', 'row 2 of 2, the newest'])).toBe(
    'row 1 of 3, the oldest; row 2 of 2, the newest',
  );
});
