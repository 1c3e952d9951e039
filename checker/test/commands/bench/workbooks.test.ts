import path from 'node:path';
import { expect, test } from 'vitest';
import { plainTest } from '../../../commands/bench/plain-test.ts';
import { readAnswers } from '../../../commands/bench/workbooks.ts';
import { readCatalog } from '../../../course/catalog.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

test('the two answers that are saved in turn differ in the name of the join table alone', async () => {
  const { right, wrong } = await readAnswers(ROOT);
  expect(wrong).not.toBe(right);
  expect(wrong.replace("'LifeguardBeach'", "'LifeguardBeaches'")).toBe(right);
});

test('the plain project has an equivalent of every exercise that Sandcastle is compared on', async () => {
  const lessons = await readCatalog(ROOT);
  expect(lessons.filter(({ name }) => plainTest(name, []) === undefined)).toEqual([]);
});
