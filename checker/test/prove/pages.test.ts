import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { provePages } from '../../prove/pages.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CONCEPTS = 'checker/prove/coverage/concepts.yaml';
const LESSON = 'lessons/02-both-sides.md';
const root = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-pages-'));
afterAll(() => rm(root, { recursive: true, force: true }));

beforeEach(async () => {
  await mkdir(path.join(root, path.dirname(CONCEPTS)), { recursive: true });
  await cp(path.join(ROOT, 'lessons'), path.join(root, 'lessons'), { recursive: true });
  await cp(path.join(ROOT, CONCEPTS), path.join(root, CONCEPTS));
});

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path.join(root, file), 'utf8');
  expect(text).toMatch(from);
  await writeFile(path.join(root, file), text.replace(from, to));
}

async function problems(): Promise<string[]> {
  return (await provePages(root)).map(({ place, problem }) => `${place}: ${problem}`);
}

test('the pages of this course are what its lessons give', async () => {
  expect(await problems()).toEqual([]);
});

test('a page that has drifted is found, and written anew', async () => {
  await change(LESSON, /^\*\*(.*)\?\*\*/m, '**Is this another question?**');
  await change('lessons/coverage.md', '## The four associations', '## Associations');
  expect(await problems()).toEqual([
    'lessons/coverage.md: This page is made from the lessons, and is not what they say now.',
    'lessons/index.md: This page is made from the lessons, and is not what they say now.',
  ]);
  await provePages(root, true);
  expect(await problems()).toEqual([]);
  expect(await readFile(path.join(root, 'lessons/index.md'), 'utf8')).toContain('[Is this another question?]');
});

test('a concept that its paragraph does not mention is found in its line', async () => {
  await change(CONCEPTS, "words: ['otherKey']", "words: ['anotherKey']");
  const line = (await readFile(path.join(root, CONCEPTS), 'utf8'))
    .split('\n')
    .findIndex((text) => /`otherKey`/.test(text));
  expect(await problems()).toEqual([
    `${CONCEPTS}:${line + 1}: "\`otherKey\`" is said to be taught in 02-both-sides#keys, and nothing there says "anotherKey".`,
  ]);
});

test('a paragraph or a check that is not there is found', async () => {
  await change(LESSON, '{#pairs}', '{#couples}');
  await change(CONCEPTS, '02-both-sides/one-join-table', '02-both-sides/two-join-tables');
  const found = (await problems()).join('\n');
  expect(found).toContain('taught in 02-both-sides#pairs, and there is no such paragraph');
  expect(found).toContain('checked by 02-both-sides/two-join-tables, and there is no such check');
});

test('an entry that says neither where nor why not is found', async () => {
  await change(CONCEPTS, /^ +left out: They guess.*\n/m, '');
  expect((await problems()).join('\n')).toContain('say where it is taught and with which words, or why it is left out');
});
