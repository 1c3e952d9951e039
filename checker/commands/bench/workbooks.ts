import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { places } from '../../course/paths.ts';
import { CHECKER } from '../../here.ts';
import type { Lesson } from '../../types.ts';
import { plainTest } from './plain-test.ts';

/** The exercise that single saves are measured on, and the file that is saved. */
export const EXERCISE = '05-lifeguard-beaches';
export const SAVED = 'models/lifeguard.ts';

/** A right and a wrong content of the file that is saved. */
export interface Answers {
  right: string;
  wrong: string;
}

/** A folder of our own for the time of the measurement. */
export async function makeWorkplace(): Promise<{ folder: string; remove(): Promise<void> }> {
  // Real, because watchers name files by their real path.
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'sandcastle-bench-')));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The exercises that the plain project has an equivalent of: only those can be compared. */
export function comparable(lessons: Lesson[]): Lesson[] {
  return lessons.filter(({ name }) => plainTest(name, []) !== undefined);
}

/** Copies the workbook with these lessons and no others, every exercise solved. */
export async function copyWorkbook(root: string, lessons: Lesson[], target: string): Promise<void> {
  await cp(root, target, { recursive: true, filter: (source) => !LEFT_OUT.test(path.basename(source)) });
  await linkPackages(root, target);
  const wanted = new Set(lessons.map(({ name }) => `${name}.md`));
  for (const file of await readdir(path.join(target, 'lessons'))) {
    if (/^\d/.test(file) && !wanted.has(file)) await rm(path.join(target, 'lessons', file));
  }
  for (const { name } of lessons) {
    await rm(places(target, name).exercise, { recursive: true, force: true });
    await cp(places(root, name).solution, places(target, name).exercise, { recursive: true });
  }
}

/** Makes what somebody without Sandcastle would have: the same solutions, and Vitest tests that import the models. */
export async function makePlainProject(root: string, lessons: Lesson[], target: string): Promise<void> {
  await mkdir(path.join(target, 'tests'), { recursive: true });
  await linkPackages(root, target);
  await writeFile(path.join(target, 'package.json'), '{ "private": true }\n');
  await writeFile(path.join(target, 'vitest.config.mjs'), PLAIN_CONFIG);
  for (const file of ['equivalent.ts', 'equivalent-database.ts']) {
    await cp(path.join(CHECKER, 'commands', 'bench', file), path.join(target, 'tests', file));
  }
  for (const { name } of lessons) {
    const { solution } = places(root, name);
    await cp(solution, places(target, name).exercise, { recursive: true });
    const models = (await readdir(path.join(solution, 'models'))).filter((file) => /\.[jt]s$/.test(file)).sort();
    await writeFile(path.join(target, 'tests', `${name}.test.ts`), plainTest(name, models)!);
  }
}

/** The solution, and the commonest mistake: a join table that the other side calls differently. */
export async function readAnswers(root: string): Promise<Answers> {
  const right = await readFile(path.join(places(root, EXERCISE).solution, SAVED), 'utf8');
  const wrong = right.replace("through: 'LifeguardBeaches'", "through: 'LifeguardBeach'");
  if (wrong === right) throw new Error(`the solution of ${EXERCISE} no longer says through: 'LifeguardBeaches'`);
  return { right, wrong };
}

async function linkPackages(root: string, target: string): Promise<void> {
  const link = path.join(target, 'node_modules');
  if (!existsSync(link)) await symlink(await realpath(path.join(root, 'node_modules')), link, 'junction');
}

const LEFT_OUT = /^(node_modules|\.git|\.sandcastle|\.DS_Store)$|\.sqlite(-journal)?$/;
const PLAIN_CONFIG = `export default { cacheDir: '.cache', test: { include: ['tests/*.test.ts'], testTimeout: 60_000 } };\n`;
