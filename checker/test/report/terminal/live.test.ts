import { expect, test } from 'vitest';
import type { LiveEvent } from '../../../commands/live.ts';
import { renderLive } from '../../../report/terminal/live.ts';
import { renderVerdict } from '../../../report/terminal/verdict.ts';
import { oneSided, result } from './results.ts';
import { narrow, plain, wide } from './styles.ts';

const exercise = '05-lifeguard-beaches';
const options = { folder: `exercises/${exercise}` };

test('says at once that a check begins', () => {
  expect(renderLive({ kind: 'checking', exercise, again: false }, wide, options)).toBe(
    'Checking 05-lifeguard-beaches …',
  );
  expect(renderLive({ kind: 'checking', exercise, again: true }, narrow, options)).toBe(
    'Checking 05-lifeguard-beaches again ...',
  );
});

test('shows a verdict with the one before it', () => {
  const before = result({ outcome: 'not-started', maxPoints: 5 });
  const event: LiveEvent = { kind: 'verdict', exercise, result: oneSided(), before };
  expect(renderLive(event, wide, options)).toBe(renderVerdict(oneSided(), wide, { ...options, before }));
  expect(renderLive(event, wide, options)).toContain('was not started 0/5');
});

test('keeps the verdict while a word is half written', () => {
  const place = { file: 'models/user.ts', line: 12 };
  const kept = result({ outcome: 'failed', points: 3, maxPoints: 5 });
  const event: LiveEvent = { kind: 'unfinished', exercise, place, kept, result: result({ outcome: 'does-not-load' }) };
  expect(renderLive(event, wide, options)).toBe(
    'models/user.ts line 12 not finished? Keeping the last verdict: failed 3/5.',
  );
  expect(renderLive(event, plain, options)).toBe(
    '05-lifeguard-beaches: models/user.ts line 12 not finished? Keeping the last verdict: failed 3/5.',
  );
});

test('says a fault of the checker in its sentence, without what a hostile name could do', () => {
  const event: LiveEvent = {
    kind: 'trouble',
    exercise,
    sentence: 'No space \u001B[2Jleft.',
    error: new Error('at x.ts:1'),
  };
  expect(renderLive(event, wide, options)).toBe('No space \\u001b[2Jleft.');
});
