import { expect, test } from 'vitest';
import { sayProgress } from '../../commands/progress.ts';

test.each([
  [0, 1, 3.2, 'Checking … 3 s'],
  [2, 60, 1.4, 'Checked 2 of 60 … 1 s'],
  [30, 60, 10, 'Checked 30 of 60 … 10 s, 3.0 a second, 10 s left'],
  [100, 5000, 20, 'Checked 100 of 5000 … 20 s, 5.0 a second, 17 minutes left'],
  [60, 60, 20, 'Checked 60 of 60 … 20 s'],
])('%d of %d after %d seconds', (done, total, seconds, said) => {
  expect(sayProgress(done, total, seconds)).toBe(said);
});
