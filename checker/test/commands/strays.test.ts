import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook, type Workbook } from '../workbook.ts';

const SENTENCE = /migrations\/ was made in the root .* Move 1-mine\.js to exercises\/03-join-table\/migrations, then/;

let workbook: Workbook;
beforeAll(() => {
  workbook = openWorkbook({ here: true });
  fs.mkdirSync(path.join(workbook.root, 'migrations'));
  workbook.write('migrations/1-mine.js', 'module.exports = {};');
});
afterAll(() => workbook.remove());

test('npm run check tells of a folder that was made in the wrong place, below the verdict', async () => {
  const { stdout } = await workbook.run(['check', '03']);
  expect(stdout).toMatch(/^03-join-table not-started/);
  expect(stdout).toMatch(SENTENCE);
});

test('npm run check json tells it on standard error, and keeps to one document', async () => {
  const { stdout, stderr } = await workbook.run(['check', '03', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
  expect(stderr).toMatch(SENTENCE);
});

test('npm run check of a submission has nothing to say about this workbook', async () => {
  const { stdout, stderr } = await workbook.run(['check', '03', 'submission=solutions/03-join-table']);
  expect(stdout + stderr).not.toMatch(/was made in the root/);
});
