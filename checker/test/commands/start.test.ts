import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook, type Running, type Workbook } from '../workbook.ts';

const EXERCISE = '05-lifeguard-beaches';
const MODEL = `exercises/${EXERCISE}/models/lifeguard.ts`;

let workbook: Workbook;
let running: Running;
beforeAll(async () => {
  workbook = openWorkbook();
  running = workbook.begin(['start', '--plain']);
  await running.line(/^Watching exercises/);
});
afterAll(() => workbook.remove());

test('npm start checks what was saved, at once, and says it first in one line', async () => {
  const seen = running.line(/^05-lifeguard-beaches (?!failed)/);
  const starter = workbook.read(MODEL);
  const failed = running.line(/^05-lifeguard-beaches failed \d\/9 in \d+ ms/);
  workbook.write(MODEL, workbook.read(`solutions/${EXERCISE}/models/lifeguard.ts`));
  await failed;
  workbook.write(MODEL, starter);
  expect(await seen).toMatch(/^05-lifeguard-beaches not-started 0\/9 in \d+ ms, was failed/);
});

test('a save in the middle of a word keeps the last verdict', async () => {
  const starter = workbook.read(MODEL);
  const kept = running.line(/not finished\?/);
  workbook.write(MODEL, `${starter}\nconst half = {`);
  expect(await kept).toMatch(/models\/lifeguard\.ts line \d+ not finished\? Keeping the last verdict/);
  const back = running.line(/^05-lifeguard-beaches not-started/);
  workbook.write(MODEL, starter);
  await back;
});

test('of many saves the last one is what the verdict is about', async () => {
  const starter = workbook.read(MODEL);
  const last = running.line(/^05-lifeguard-beaches not-started 0\/9/);
  for (let save = 0; save < 20; save++) {
    workbook.write(MODEL, `${starter}\nexport const save = ${save};\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  workbook.write(MODEL, starter);
  await last;
});

test.runIf(process.platform !== 'win32')('Ctrl-C ends it, with everything it started', async () => {
  running.process.kill('SIGINT');
  const { code, stderr } = await running.ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
