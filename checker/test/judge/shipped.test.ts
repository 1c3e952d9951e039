import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../../course/paths.ts';
import { findShipped } from '../../judge/shipped.ts';
import { stage } from '../../sandbox/stage/index.ts';
import { openFolders, type Folders } from './folders.ts';
import { ROOT } from './workplace.ts';

const SHIPPED = 'migrations/20240102000000-user-favorites.js';
const OWN = 'migrations/20240303000000-own.js';
const { starter } = places(ROOT, '04-duplicates');

let folders: Folders;
beforeAll(() => (folders = openFolders()));
afterAll(() => folders.remove());

async function shippedOf(files: Record<string, string | null>): Promise<ReturnType<typeof findShipped>> {
  return findShipped(await stage(folders.make('04-duplicates', 'starter', files)), await stage(starter));
}

const textOf = (found: ReturnType<typeof findShipped>, file: string) =>
  found.staged.files.find(({ path: one }) => one === file)!.text;
const given = fs.readFileSync(path.join(starter, SHIPPED), 'utf8');

test('an edited migration runs as it was handed out, and is named', async () => {
  const found = await shippedOf({ [SHIPPED]: 'module.exports = { up() {}, down() {} };', [OWN]: given });
  expect(textOf(found, SHIPPED)).toBe(given);
  expect(found).toMatchObject({ complete: true, added: [OWN], edited: [SHIPPED] });
});

test('a shipped migration is known in another language too, under the name it has now', async () => {
  const renamed = SHIPPED.replace('.js', '.ts');
  const found = await shippedOf({ [SHIPPED]: null, [renamed]: 'export const up = 1;' });
  expect(textOf(found, renamed)).toBe(given);
  expect(found).toMatchObject({ complete: true, added: [], edited: [renamed] });
});

test('comments and white space are no edit', async () => {
  expect(await shippedOf({ [SHIPPED]: `// mine\n\n${given}` })).toMatchObject({ edited: [] });
});

test('a folder without one of them is an application of its own', async () => {
  const found = await shippedOf({ [SHIPPED]: null, [OWN]: given });
  expect(found).toMatchObject({ complete: false, added: [OWN] });
});
