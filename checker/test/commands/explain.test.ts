import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook, type Workbook } from '../workbook.ts';

let workbook: Workbook;
beforeAll(() => void (workbook = openWorkbook({ here: true })));
afterAll(() => workbook.remove());

test('npm run explain finds the paragraph about an error that is pasted whole', async () => {
  const error =
    'SequelizeAssociationError: User.belongsToMany(Show) requires through option, pass either a string or a model';
  const { code, stdout, stderr } = await workbook.run(['explain', `${error}\n    at x (/a/b.js:1:2)`]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('does not say which join table to use');
  expect(stdout).toContain('lessons/01-favorites.md#no-through');
  expect(stdout).toContain("Give one: `through: 'UserFavorites'`");
});

test('npm run explain says so when there is nothing to say, and what to write when nothing was asked', async () => {
  expect((await workbook.run(['explain', 'xqzwv blorptang'])).stdout).toMatch(/says nothing about that/);
  const { code, stdout, stderr } = await workbook.run(['explain']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/What should be explained\?[\s\S]*npm run explain --/);
});
