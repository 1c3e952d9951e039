import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { proveHints } from '../../prove/text/hints.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const NAME = '02-both-sides';
const root = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-hints-'));
afterAll(() => rm(root, { recursive: true, force: true }));

/** This lesson, with other words in its hints. */
async function withHints(change: (lesson: string) => string): Promise<string[]> {
  const lesson = await readFile(path.join(ROOT, 'lessons', `${NAME}.md`), 'utf8');
  await mkdir(path.join(root, 'lessons'), { recursive: true });
  await writeFile(path.join(root, 'lessons', `${NAME}.md`), change(lesson));
  for (const folder of [`checker/starters/${NAME}`, `solutions/${NAME}`]) {
    await cp(path.join(ROOT, folder), path.join(root, folder), { recursive: true });
  }
  return (await proveHints(root)).map(({ place, problem }) => `${place.replace(/:\d+$/, ':n')} ${problem}`);
}

test('hints that are nearly the answer are fine', async () => {
  expect(await withHints((lesson) => lesson)).toEqual([]);
});

test('a hint that is the line of the solution is found', async () => {
  const answer = "Show.belongsToMany(models.User, { through: 'UserFavorites' });";
  const told = await withHints((lesson) => lesson.replace(/^3\. .*$/m, `3. Write \`${answer}\``));
  expect(told).toEqual([`lessons/${NAME}.md:n Hint 3 has as much code as the solution.`]);
});

test('a lesson without hints is found', async () => {
  const told = await withHints((lesson) => lesson.replace('## Hints {#hints}', '## Help {#help}'));
  expect(told).toEqual([`lessons/${NAME}.md:n There are 0 hints, and it takes exactly three.`]);
});
