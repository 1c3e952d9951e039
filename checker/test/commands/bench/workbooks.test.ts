import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  comparable,
  copyWorkbook,
  makePlainProject,
  makeWorkplace,
  readAnswers,
} from '../../../commands/bench/workbooks.ts';
import { readCatalog } from '../../../course/catalog.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

test('the two answers that are saved in turn differ in the name of the join table alone', async () => {
  const { right, wrong } = await readAnswers(ROOT);
  expect(wrong).not.toBe(right);
  expect(wrong.replace("'LifeguardBeach'", "'LifeguardBeaches'")).toBe(right);
});

test('both are measured on the same exercises: those that the plain project has an equivalent of', async () => {
  const { folder, remove } = await makeWorkplace();
  try {
    const lessons = comparable(await readCatalog(ROOT));
    expect(lessons.map(({ name }) => name.slice(0, 2))).toEqual(['00', '01', '02', '03', '04', '05', '06']);
    await copyWorkbook(ROOT, lessons, path.join(folder, 'workbook'));
    await makePlainProject(ROOT, lessons, path.join(folder, 'plain'));
    expect((await readCatalog(path.join(folder, 'workbook'))).map(({ name }) => name)).toEqual(
      lessons.map(({ name }) => name),
    );
    const tests = await readdir(path.join(folder, 'plain', 'tests'));
    expect(tests.filter((file) => file.endsWith('.test.ts')).sort()).toEqual(
      lessons.map(({ name }) => `${name}.test.ts`),
    );
  } finally {
    await remove();
  }
});
