import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCatalog } from '../../course/catalog.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const PAGE = read('lessons/first-aid.md');
const HEADINGS = [...PAGE.matchAll(/^## (.+)$/gm)].map((match) => match[1]!);
/** What other programs say. */
const THEIRS = ['running scripts is disabled on this system', 'Could not read package.json', 'Missing script: "start"'];

test('first aid is a page and no lesson', async () => {
  expect((await readCatalog(ROOT)).map(({ name }) => name)).not.toContain('first-aid');
});

test('what first aid quotes as ours is what we say', () => {
  const quoted = HEADINGS.flatMap((heading) => [...heading.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
  const sources = ['checker/install.cjs', '.sequelizerc', 'checker/course/changes/tree-watch.ts'].map(read).join('\n');
  const ours = quoted.filter((words) => !THEIRS.includes(words));
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.filter((words) => !sources.includes(words))).toEqual([]);
});

test('every link of first aid leads to a heading', () => {
  const anchors = HEADINGS.map(toAnchor);
  const links = [...PAGE.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!);
  expect(links.length).toBeGreaterThan(9);
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
});

test('the driver that first aid has people fetch is the one that is installed', () => {
  const { version } = JSON.parse(read('node_modules/sqlite3/package.json')) as { version: string };
  const named = [...PAGE.matchAll(/sqlite3-v([\d.]+)-napi|releases\/tag\/v([\d.]+\d)/g)].map((one) => one[1] ?? one[2]);
  expect(named).toEqual(named.map(() => version));
  expect(named).toHaveLength(5);
});

/** As GitHub and editors name a heading. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
