import { expect, test } from 'vitest';
import { READING } from '../../prove/text/index.ts';
import { ROOT } from '../judge/workplace.ts';

test.each(READING)('in this course, $claim', async ({ prove }) => {
  expect(await prove(ROOT)).toEqual([]);
});
