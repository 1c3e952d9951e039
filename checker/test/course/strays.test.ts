import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { strayFolders } from '../../course/strays.ts';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-strays-'));
  write('exercises/03-join-table/migrations/1-users.js');
  write('exercises/03-join-table/models/user.ts');
  write('lessons/03-join-table.md');
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(file: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), '');
}

test('a workbook as it was handed out has no stray folders', async () => {
  expect(await strayFolders(root)).toEqual([]);
});

test('a migration made in the root is to be moved to the exercise that is being worked on', async () => {
  write('migrations/20240102-user-favorites.js');
  expect(await strayFolders(root, '03-join-table')).toEqual([
    {
      folder: 'migrations',
      sentence:
        'migrations/ was made in the root of the workbook, where nothing reads it. ' +
        'Move 20240102-user-favorites.js to exercises/03-join-table/migrations, then delete it.',
    },
  ]);
});

test('models made beside the exercises belong into the one they were made for', async () => {
  write('exercises/Models/user.ts');
  write('exercises/Models/show.ts');
  expect((await strayFolders(root)).map(({ sentence }) => sentence)).toEqual([
    'exercises/Models/ was made beside the exercises, where nothing reads it. Move show.ts and user.ts to ' +
      'exercises/<name>/models, into the exercise that you made it for, then delete it.',
  ]);
});

test('many files are counted, an empty folder and a second configuration are to be deleted', async () => {
  for (const name of ['a', 'b', 'c', 'd']) write(`seeders/${name}.js`);
  fs.mkdirSync(path.join(root, 'models'));
  write('config/config.json');
  const found = new Map((await strayFolders(root, '03-join-table')).map(({ folder, sentence }) => [folder, sentence]));
  expect(found.get('seeders')).toMatch(/Move its 4 files to exercises\/03-join-table\/seeders/);
  expect(found.get('models')).toMatch(/It is empty, so delete it\.$/);
  expect(found.get('config')).toMatch(/Every exercise has a config\/ of its own, so delete this one\.$/);
});

test('a file of that name is no folder', async () => {
  write('models');
  expect(await strayFolders(root)).toEqual([]);
});
