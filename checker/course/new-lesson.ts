import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../errors.ts';
import { filesFor, TAKEN_PLACES } from './new-lesson/files.ts';

/**
 * Makes the places of a new exercise: a lesson to be written, a starter and what learners edit, a solution, a hidden
 * test, and folders for known answers. Either all of it is there afterwards or nothing.
 *
 * @param root the folder of the workbook
 * @param name as it is everywhere: `19-many-tags`
 * @returns what was made, from the root
 * @throws Problem `usage` for a name that cannot be, `cannot-grade` when the disk refuses; then nothing was made
 */
export async function makeLesson(root: string, name: string): Promise<string[]> {
  const number = numberIn(name);
  const names = await namesThere(root);
  refuseTaken(name, number, names);
  const files = await filesFor(root, name, names[0] ?? name);
  const made: string[] = [];
  let aside: string | undefined;
  try {
    // Written where nobody looks, so that what is half written is never found.
    await mkdir(path.join(root, '.sandcastle'), { recursive: true });
    aside = await mkdtemp(path.join(root, '.sandcastle', 'new-lesson-'));
    for (const { at, text } of files) {
      await mkdir(path.dirname(path.join(aside, at)), { recursive: true });
      await writeFile(path.join(aside, at), text);
    }
    for (const place of TAKEN_PLACES.map((toPlace) => toPlace(name))) {
      await mkdir(path.dirname(path.join(root, place)), { recursive: true });
      await rename(path.join(aside, place), path.join(root, place));
      made.push(place);
    }
    return made;
  } catch (cause) {
    for (const place of made) await rm(path.join(root, place), { recursive: true, force: true });
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
    throw new Problem('cannot-grade', `The lesson could not be written (${code}).`, {
      next: 'Nothing was made. See whether the disk is full, and whether you may write here.',
      cause,
    });
  } finally {
    if (aside !== undefined) await rm(aside, { recursive: true, force: true });
  }
}

function numberIn(name: string): number {
  if (NAME.test(name)) return Number(name.slice(0, 2));
  throw new Problem('usage', `"${name}" is no name for a lesson.`, {
    next: 'A name is two digits, then words in small letters with "-" between them: npm run new-lesson -- 19-many-tags.',
  });
}

/** Every name of which something is there, in the order of their numbers. */
async function namesThere(root: string): Promise<string[]> {
  const all = TAKEN_PLACES.map(async (toPlace) => {
    const [folder, ending] = toPlace('*').split('*') as [string, string];
    const entries = await readdir(path.join(root, folder)).catch(() => []);
    return entries.filter((one) => one.endsWith(ending)).map((one) => one.slice(0, one.length - ending.length));
  });
  return [...new Set((await Promise.all(all)).flat())].filter((name) => NAME.test(name)).sort();
}

function refuseTaken(name: string, number: number, names: string[]): void {
  const same =
    names.find((one) => one.slice(0, 2) === name.slice(0, 2)) ?? names.find((one) => titleOf(one) === titleOf(name));
  const free = firstFree(names);
  const next = `The next number is ${free}: npm run new-lesson -- ${free}-${titleOf(name)}.`;
  if (same !== undefined) {
    const what = titleOf(same) === titleOf(name) ? `"${titleOf(name)}"` : `The number ${name.slice(0, 2)}`;
    throw new Problem('usage', `${what} is taken: there is ${same}.`, {
      next: titleOf(same) === titleOf(name) ? 'Give the lesson another name.' : next,
    });
  }
  if (number !== Number(free))
    throw new Problem('usage', `There is no lesson ${free} yet, and numbers have no gaps.`, { next });
}

function firstFree(names: string[]): string {
  const taken = new Set(names.map((name) => Number(name.slice(0, 2))));
  let free = 0;
  while (taken.has(free)) free++;
  return String(free).padStart(2, '0');
}

function titleOf(name: string): string {
  return name.slice(3);
}

const NAME = /^\d\d(?:-[a-z0-9]+)+$/;
