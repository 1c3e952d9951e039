import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { openWorkbook, type Workbook } from '../workbook.ts';

let workbook: Workbook;
beforeEach(() => {
  workbook = openWorkbook({ here: true });
});
afterEach(() => workbook.remove());

const FIRST = 'exercises/01-favorites';
const models = (exercise: string): string[] =>
  fs.readdirSync(path.join(workbook.root, 'exercises', exercise, 'models')).sort();

/** Every file of the exercises with its text. */
function everything(): Record<string, string> {
  const root = path.join(workbook.root, 'exercises');
  const files = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => path.join(parentPath, name));
  return Object.fromEntries(texts.map((file) => [path.relative(root, file), fs.readFileSync(file, 'utf8')]));
}

test('an untouched workbook goes into JavaScript and back, and is as it was', async () => {
  const before = everything();
  const { code, stdout } = await workbook.run(['language', 'javascript']);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'Your language is JavaScript.\nAll exercises are in JavaScript now.\n',
  });
  expect(models('01-favorites')).toEqual(['show.js', 'user.js']);
  expect(workbook.read(`${FIRST}/models/user.js`)).toContain('module.exports = (sequelize, DataTypes) => {');
  expect((await workbook.run(['language'])).stdout).toMatch(/^Your language is JavaScript\. To choose: /);
  expect((await workbook.run(['language', 'JavaScript'])).stdout).toBe('Your language is JavaScript.\n');

  expect((await workbook.run(['language', 'ts'])).code).toBe(0);
  expect(everything()).toEqual(before);
});

test('in JavaScript an exercise is not started, and its solution passes', async () => {
  await workbook.run(['language', 'javascript']);
  expect((await workbook.run(['check', '01'])).stdout).toMatch(/01-favorites +not-started/);
  const model = `${FIRST}/models/user.js`;
  const task = /\/\/ TODO.*/;
  expect(workbook.read(model)).toMatch(task);
  const link = "User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });";
  workbook.write(model, workbook.read(model).replace(task, link));
  expect(await workbook.run(['check', '01'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/passed/) });
});

test('begun work is left alone, whatever was begun, and said with the reason', async () => {
  const at = (file: string): string => path.join(workbook.root, 'exercises', file);
  workbook.write(`${FIRST}/models/user.ts`, `${workbook.read(`${FIRST}/models/user.ts`)}// mine\n`);
  fs.writeFileSync(at('02-both-sides/models/note.ts'), '');
  fs.rmSync(at('03-join-table/models/user.ts'));
  fs.renameSync(at('04-duplicates'), at('04-my-duplicates'));
  fs.rmSync(at('05-lifeguard-beaches/models'), { recursive: true });
  const before = everything();
  const untouched = (await readCatalog(workbook.root)).map(({ name }) => name).filter((name) => !/^0[1-5]/.test(name));

  const { code, stdout } = await workbook.run(['language', 'javascript']);
  expect(code).toBe(0);
  expect(stdout).toBe(`Your language is JavaScript.
In JavaScript now: ${untouched.join(', ')}.
Left as they are:
  01-favorites: models/user.ts was changed
  02-both-sides: models/note.ts was added
  03-join-table: models/user.ts is not there
  04-duplicates: its folder is not there
  05-lifeguard-beaches: models/beach.ts is not there
To begin one anew in JavaScript, for example: npm run reset -- 01-favorites (what is there is kept)
`);
  const isSwapped = (file: string): boolean => !/^0[1-5]/.test(file) && /\b(models|queries)\b/.test(file);
  const kept = (files: Record<string, string>): [string, string][] =>
    Object.entries(files).filter(([file]) => !isSwapped(file));
  expect(kept(everything())).toEqual(kept(before));
});

test('Windows line ends and a local database do not make an exercise begun; the database stays', async () => {
  workbook.write(`${FIRST}/models/user.ts`, workbook.read(`${FIRST}/models/user.ts`).replaceAll('\n', '\r\n'));
  workbook.write(`${FIRST}/database.sqlite`, 'rows');
  await workbook.run(['language', 'js']);
  expect(models('01-favorites')).toEqual(['show.js', 'user.js']);
  expect(workbook.read(`${FIRST}/database.sqlite`)).toBe('rows');
});

test('a change that was interrupted is ended by the next one', async () => {
  await workbook.run(['language', 'javascript']);
  workbook.write(`${FIRST}/models/user.ts`, workbook.read('checker/starters/01-favorites/models/user.ts'));
  expect((await workbook.run(['language', 'javascript'])).stdout).toContain('In JavaScript now: 01-favorites.');
  expect(models('01-favorites')).toEqual(['show.js', 'user.js']);
});

test('work begun in one language stays when that language is chosen again', async () => {
  const model = `${FIRST}/models/user.ts`;
  workbook.write(model, `${workbook.read(model)}// mine\n`);
  expect((await workbook.run(['language', 'typescript'])).stdout).toBe('Your language is TypeScript.\n');
  expect(workbook.read(model)).toContain('// mine');
});

test('a language that is not there is a wrong use, with what can be written', async () => {
  const { code, stdout, stderr } = await workbook.run(['language', 'python']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/There is no language "python" here\.\nTo choose: npm run language -- javascript/);
});

test('where nothing can be remembered, the exercises change all the same, and that is said', async () => {
  fs.writeFileSync(path.join(workbook.root, '.sandcastle'), '');
  const { code, stdout } = await workbook.run(['language', 'javascript']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/All exercises are in JavaScript now\.\nYour progress cannot be saved/);
  expect(models('01-favorites')).toEqual(['show.js', 'user.js']);
});
