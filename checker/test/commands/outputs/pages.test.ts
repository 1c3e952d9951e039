import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPages, removeStalePages } from '../../../commands/outputs/pages.ts';
import { toHtml } from '../../../report/formats/html.ts';
import { documentOf, passed } from '../../report/formats/documents.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-pages-'));
  const students = ['ada', 'ben', 'cleo'].map((student) => ({ student, exercises: [passed()] }));
  for (const { name, text } of toHtml(documentOf(...students))) fs.writeFileSync(path.join(folder, name), text);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('pages of last time may be replaced, and so may nothing', async () => {
  await checkPages(folder);
  await checkPages(path.join(folder, 'new'));
});

test("somebody else's page is not replaced", async () => {
  fs.writeFileSync(path.join(folder, 'index.html'), '<h1>My site</h1>');
  await expect(checkPages(folder)).rejects.toThrow(/index\.html was not made by Sandcastle/);
});

test('pages of students who left go, and whatever is not ours stays', async () => {
  fs.writeFileSync(path.join(folder, 'student-09.html'), 'mine');
  fs.writeFileSync(path.join(folder, 'notes.txt'), 'mine');
  await removeStalePages(folder, ['index.html', 'student-01.html', 'student-02.html']);
  expect(fs.readdirSync(folder).sort()).toEqual([
    'index.html',
    'notes.txt',
    'student-01.html',
    'student-02.html',
    'student-09.html',
  ]);
});
