import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';
import { openClass } from '../../course/submissions.ts';
import { openWorkbook, type Workbook } from '../workbook.ts';

let workbook: Workbook;
beforeEach(() => {
  workbook = openWorkbook({ here: true });
});
afterEach(() => workbook.remove());

test('what is begun is in one zip, and comes out of it in a class', { timeout: 60_000 }, async () => {
  const early = await workbook.run(['submit']);
  expect(early).toMatchObject({ code: 2, stdout: '' });
  expect(early.stderr).toMatch(/^There is nothing to hand in yet/);

  workbook.write('exercises/02-both-sides/models/show.ts', '// mine\n');
  workbook.write('exercises/02-both-sides/database.sqlite', 'rows');
  const { code, stdout } = await workbook.run(['submit', 'out=class/ada.zip']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Wrote .*ada\.zip \(\d+ kB\)\.\nIn it: 02-both-sides\./);

  const zip = path.join(workbook.root, 'class', 'ada.zip');
  const files = unzipSync(fs.readFileSync(zip));
  expect(Object.keys(files)).toContain('exercises/02-both-sides/models/show.ts');
  expect(Object.keys(files).filter((name) => /sqlite$|node_modules|01-favorites/.test(name))).toEqual([]);
  const manifest: unknown = JSON.parse(new TextDecoder().decode(files['submission.json']));
  expect(manifest).toMatchObject({ version: 1, language: 'typescript', course: { hash: expect.any(String) } });
  expect(Object.keys((manifest as { exercises: object }).exercises)).toEqual(['02-both-sides']);

  const found = await openClass(path.dirname(zip), await readCatalog(workbook.root));
  const [one] = found.submissions;
  expect(one).toMatchObject({ student: 'ada', lesson: { name: '02-both-sides' } });
  expect(fs.readFileSync(path.join(one!.folder, 'models', 'show.ts'), 'utf8')).toBe('// mine\n');
  await found.close();
});
