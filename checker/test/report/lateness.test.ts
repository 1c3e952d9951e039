import { expect, test } from 'vitest';
import { sayLate } from '../../report/lateness.ts';

const deadline = '2026-03-01T12:00:00.000Z';

test.each([
  ['2026-03-01T12:00:01.000Z', '1 second'],
  ['2026-03-01T12:01:30.000Z', '90 seconds'],
  ['2026-03-01T12:40:00.000Z', '40 minutes'],
  ['2026-03-02T11:00:00.000Z', '23 hours'],
  ['2026-03-04T12:00:00.000Z', '3 days'],
])('%s is told as %s after the deadline', (submitted, span) => {
  expect(sayLate({ says: 'deadlines', deadline, submitted })).toBe(
    `Handed in late: ${submitted.slice(0, 16).replace('T', ' ')} UTC, ${span} after the deadline, which was 2026-03-01 12:00 UTC.`,
  );
});

test('where only a platform says so, that is told', () => {
  expect(sayLate({ says: 'platform' })).toBe('Handed in late, as the learning platform says.');
});
