import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../errors.ts';
import { GENERATOR } from '../../report/formats/html/shell.ts';

/**
 * Makes sure that pages of ours take no other page's place.
 *
 * @param folder where they are to be, whether it is there or not
 * @throws Problem `usage` when somebody else's pages are there
 */
export async function checkPages(folder: string): Promise<void> {
  for (const name of await pagesIn(folder)) {
    if (await isOurs(path.join(folder, name))) continue;
    throw new Problem('usage', `${path.join(folder, name)} was not made by Sandcastle, and --html would replace it.`, {
      next: 'Nothing was graded. Choose another folder.',
    });
  }
}

/** Removes pages of students who are not in the class any more. Whatever else is in the folder stays. */
export async function removeStalePages(folder: string, written: string[]): Promise<void> {
  for (const name of await pagesIn(folder)) {
    if (!written.includes(name) && (await isOurs(path.join(folder, name)))) await rm(path.join(folder, name));
  }
}

async function pagesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name === 'index.html' || /^student-\d+\.html$/.test(name)).sort();
}

async function isOurs(page: string): Promise<boolean> {
  return (await readFile(page, 'utf8').catch(() => '')).includes(GENERATOR);
}
