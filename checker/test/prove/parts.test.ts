import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { proveParts } from '../../prove/text/parts.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FILE = 'lessons/02-both-sides.md';
const root = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-parts-'));
afterAll(() => rm(root, { recursive: true, force: true }));
const lesson = await readFile(path.join(ROOT, FILE), 'utf8');

/** What the author of this lesson hears after changing it so. */
async function told(changed: string): Promise<string[]> {
  await mkdir(path.join(root, 'lessons'), { recursive: true });
  await writeFile(path.join(root, FILE), changed);
  return (await proveParts(root)).map(({ place, problem }) => `${place}: ${problem}`);
}

function lineOf(text: string, heading: string): number {
  return text.split('\n').findIndex((line) => line.endsWith(heading)) + 1;
}

test('a lesson with all its parts is fine', async () => {
  expect(await told(lesson)).toEqual([]);
});

test('a part that is missing is named', async () => {
  expect(await told(lesson.replace('{#questions}', '{#more}'))).toEqual([
    `${FILE}: It has no part with the anchor #questions.`,
  ]);
});

test('a part in the wrong place is found in its line', async () => {
  const [, hints = ''] = /(## Hints[\s\S]*?)(?=## Error clinic)/.exec(lesson) ?? [];
  const changed = lesson.replace(hints, '').replace('## Recap', `${hints}## Recap`);
  expect(await told(changed)).toEqual([`${FILE}:${lineOf(changed, '{#hints}')}: This part comes too late.`]);
});

test('a lesson without a picture, a question or an error is found', async () => {
  const changed = lesson
    .replace(/^```text picture$/gm, '```text')
    .replace(/^```ts predict$/gm, '```ts run')
    .replace(/^```text error$/gm, '```text')
    .replace(/^\*\*/gm, '');
  expect(await told(changed)).toEqual([
    expect.stringContaining('From here to "#your-turn" there are 0 pictures, and it takes at least 1.'),
    expect.stringContaining('there are 0 predict blocks, and it takes 1 to 3.'),
    `${FILE}:${lineOf(changed, '{#errors}')}: From here to "#questions" there are 0 errors, and it takes at least 1.`,
    expect.stringContaining('there are 0 questions, and it takes 2 to 5.'),
  ]);
});
