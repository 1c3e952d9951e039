import path from 'node:path';
import { expect, test } from 'vitest';
import { proveLessons } from '../../prove/lesson-code.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test('every block of every lesson runs and shows what came out', async () => {
  expect(await proveLessons(ROOT)).toEqual([]);
});
