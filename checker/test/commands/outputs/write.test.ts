import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Output } from '../../../commands/outputs/plan.ts';
import { whyNotWritten, writeOutputs } from '../../../commands/outputs/write.ts';
import { Problem } from '../../../errors.ts';
import { createPrinter } from '../../../print.ts';
import { documentOf, passed } from '../../report/formats/documents.ts';

const document = documentOf({ student: 'ada', exercises: [passed()] });

let folder: string;
let temporary: string | undefined;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-write-'));
  temporary = process.env.TMPDIR;
  process.env.TMPDIR = folder;
});
afterEach(() => {
  if (temporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = temporary;
  fs.rmSync(folder, { recursive: true });
});

function outputTo(name: string, text = 'points'): Output {
  const target = path.join(folder, name);
  return {
    option: 'csv',
    target,
    kind: 'file',
    render: () => ({ files: [{ name: path.basename(name), text }], notes: [] }),
  };
}

async function write(outputs: Output[], json = false): Promise<{ complete: boolean; out: string; err: string }> {
  const said = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({ write: (text: string) => (said[name] += text), on: () => {} });
  const printer = createPrinter({ stdout: stream('out'), stderr: stream('err'), isTTY: false, env: {} });
  const complete = await writeOutputs(outputs, document, { printer, cwd: folder, json });
  return { complete, ...said };
}

test('a file is written whole, over the one of last time, and nothing else is left', async () => {
  fs.writeFileSync(path.join(folder, 'points.csv'), 'what was there before, which is longer');
  expect(await write([outputTo('points.csv')])).toEqual({ complete: true, out: '\nWrote points.csv\n', err: '' });
  expect(fs.readdirSync(folder)).toEqual(['points.csv']);
  expect(fs.readFileSync(path.join(folder, 'points.csv'), 'utf8')).toBe('points');
});

test('with json, standard output has the document alone', async () => {
  expect(await write([outputTo('points.csv')], true)).toMatchObject({ out: '', err: '\nWrote points.csv\n' });
});

test('what cannot be where it was wanted is put elsewhere, says so, and the others are written', async () => {
  fs.mkdirSync(path.join(folder, 'points.csv', 'full'), { recursive: true });
  const { complete, err } = await write([outputTo('points.csv', 'kept'), outputTo('other.csv')]);
  expect(complete).toBe(false);
  expect(err).toMatch(/^--csv could not be written to .*points\.csv: a folder has its name\. Choose another name\./);
  const [, kept] = /It is in (.*) instead\./.exec(err)!;
  expect(fs.readFileSync(kept!, 'utf8')).toBe('kept');
  expect(fs.existsSync(path.join(folder, 'other.csv'))).toBe(true);
});

test('what cannot be anywhere is printed', async () => {
  process.env.TMPDIR = path.join(folder, 'nowhere');
  const { complete, out, err } = await write([outputTo('gone/points.csv')]);
  expect(complete).toBe(false);
  expect(err).toMatch(/its folder is not there any more\..*\nIt could not be put anywhere else\.\nThe results follow/);
  expect(JSON.parse(out)).toEqual(document);
});

test('an output that would be wrong is not written, and says why', async () => {
  const refused: Output = {
    ...outputTo('results.json'),
    render: () => {
      throw new Problem('cannot-grade', 'It was not judged.');
    },
  };
  expect(await write([refused])).toMatchObject({ complete: false, err: '--csv was not written: It was not judged.\n' });
  expect(fs.existsSync(path.join(folder, 'results.json'))).toBe(false);
});

test.each([
  ['EBUSY', /open in another program/],
  ['EACCES', /open in another program/],
  ['ENOSPC', /the disk is full/],
  ['EROFS', /can only be read/],
  ['EIO', /the system said "EIO: broken"/],
])('%s is said in words', (code, sentence) => {
  expect(whyNotWritten(Object.assign(new Error(`${code}: broken`), { code }))).toMatch(sentence);
});
