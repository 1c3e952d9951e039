import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ResultsDocument } from '../../report/results.ts';
import { openWorkbook, type Workbook } from '../workbook.ts';

const EXERCISE = '02-both-sides';
const PATIENCE = 120_000;

let workbook: Workbook;
beforeAll(() => {
  workbook = openWorkbook({ here: true });
});
afterAll(() => workbook.remove());

test('a verdict is bundled with all that gives it again', { timeout: PATIENCE }, async () => {
  const model = `exercises/${EXERCISE}/models/show.ts`;
  workbook.write(model, workbook.read(`solutions/${EXERCISE}/models/show.ts`).replace("'UserFavorites'", "'Fans'"));
  fs.writeFileSync(path.join(workbook.root, 'exercises', EXERCISE, 'database.sqlite'), 'mine');
  const { code, stdout } = await workbook.run(['appeal', '02', '--seed', '77']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^02-both-sides: failed \d\/6\./);
  const zip = path.join(workbook.root, '.sandcastle', 'appeals', `${EXERCISE}-seed-77.zip`);
  const files = unzipSync(new Uint8Array(fs.readFileSync(zip)));
  expect(Object.keys(files).sort()).toEqual(
    [
      `${EXERCISE}/.sequelizerc`,
      `${EXERCISE}/config/config.json`,
      `${EXERCISE}/migrations/20240101000000-create-users.js`,
      `${EXERCISE}/migrations/20240101000100-create-shows.js`,
      `${EXERCISE}/models/show.ts`,
      `${EXERCISE}/models/user.ts`,
      'README.md',
      'result.json',
    ].sort(),
  );
  const told = ResultsDocument.parse(JSON.parse(strFromU8(files['result.json']!))).students[0]!.exercises[0]!;

  // As the teacher does what the README says.
  for (const [name, data] of Object.entries(files)) {
    const file = path.join(workbook.root, name.startsWith(EXERCISE) ? name : `appeal-${name}`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, data);
  }
  const command = /npm run check -- (.*)/.exec(workbook.read('appeal-README.md'))![1]!;
  const again = await workbook.run(['check', ...command.split(' '), '--json']);
  const got = ResultsDocument.parse(JSON.parse(again.stdout)).students[0]!.exercises[0]!;
  expect({ ...got, durationMs: 0 }).toEqual({ ...told, durationMs: 0 });
});

test('which exercise it is about must be said', { timeout: PATIENCE }, async () => {
  const { code, stdout, stderr } = await workbook.run(['appeal']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Which exercise is it about?');
});
