import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbook, type Ended, type Workbook } from '../workbook.ts';

let workbook: Workbook;
let out: string;
beforeAll(() => {
  workbook = openWorkbook({ here: true });
  out = path.join(workbook.root, 'a demo');
});
afterAll(() => workbook.remove());

describe('npm run demo', () => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await workbook.run(['demo', '--out', out]);
  }, 180_000);

  test('grades six who do not exist, each of whom shows something else', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const rows = parse<Record<string, string>>(fs.readFileSync(path.join(out, 'points.csv')), {
      bom: true,
      columns: true,
    });
    const outcomes = rows.map((row) => [row.student, row['05-lifeguard-beaches outcome'], row.total]);
    expect(rows.filter(({ late }) => late !== '').map(({ student }) => student)).toEqual(['Emil Sato']);
    expect(outcomes).toEqual([
      ['Amara Diallo', 'passed', '22'],
      ['Ben Ortiz', 'failed', '7'],
      ['Chen Li', 'not-submitted', '0'],
      ['Dana Novak', 'does-not-load', '8'],
      ['Emil Sato', 'timed-out', '13'],
      ['Mallory Quill', 'failed', '13'],
    ]);
  });

  test('gives who tried to forge a grade the points of the same mistake without the attempt, and shows the attempt', () => {
    const results = parse<Record<string, string>>(fs.readFileSync(path.join(out, 'points.csv')), {
      bom: true,
      columns: true,
    });
    const points = (name: string): string | undefined =>
      results.find(({ student }) => student === name)?.['05-lifeguard-beaches'];
    expect(points('Mallory Quill')).toBe(points('Ben Ortiz'));
    expect(fs.readFileSync(path.join(out, 'pages', 'student-06.html'), 'utf8')).toContain('What the code printed');
  });

  test('says what is where and what to look at, and what it says is so', () => {
    for (const [file] of ended.stdout.matchAll(/^ {2}\S+\.(?:html|csv|zip)/gm)) {
      expect(fs.statSync(path.join(out, file.trim())).size).toBeGreaterThan(0);
    }
    expect(Object.keys(unzipSync(fs.readFileSync(path.join(out, 'feedback.zip')))).sort()).toEqual(
      fs.readdirSync(path.join(out, 'class')).map((name) => `${name}/feedback.html`),
    );
    const page = fs.readFileSync(path.join(out, 'pages', 'index.html'), 'utf8');
    const [, shared] = /<h3>Through names differ<\/h3>([^]*?)<\/article>/.exec(page)!;
    expect(shared).toMatch(/Ben Ortiz[^]*models\/show\.ts:6[^]*Dana Novak[^]*models\/show\.ts:6/);
  });

  test('replaces nothing of anybody', async () => {
    const again = await workbook.run(['demo', '--out', out]);
    expect(again).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/is not empty, and the demo replaces/),
    });
  });
});

test('a demo that cannot be put where it was wanted says why in a sentence', async () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-')), 'file');
  fs.writeFileSync(file, '');
  const { code, stderr } = await workbook.run(['demo', '--out', path.join(file, 'in')]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/its folder is not there/) });
  expect((await workbook.run(['demo', 'my-class'])).stderr).toMatch(/has a class of its own/);
  fs.rmSync(path.dirname(file), { recursive: true });
});
