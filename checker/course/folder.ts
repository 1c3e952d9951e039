import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isIgnored } from './changes/ignored.ts';
import { isSameText } from './differing.ts';
import type { StarterFile } from './starters.ts';

/** A file in a learner's folder, by its path inside with `/`; `text` is missing where it is no plain file. */
export interface OwnFile {
  at: string;
  text?: string;
}

/**
 * Lists every file of a learner's folder, hidden ones and databases included. What editors leave behind is passed over.
 *
 * @returns nothing when there is no such folder, or a link or a file in its place
 * @throws what the file system says when it may not be read
 */
export async function filesOf(folder: string): Promise<OwnFile[] | undefined> {
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return undefined;
  return listed(folder, '');
}

/** Whether a file is one of these, and says the same. */
export function isAmong({ at, text }: OwnFile, files: StarterFile[]): boolean {
  return files.some((file) => file.at === at && text !== undefined && isSameText(file.text, text));
}

async function listed(folder: string, inside: string): Promise<OwnFile[]> {
  const entries = await readdir(path.join(folder, inside), { withFileTypes: true });
  const lists = entries
    .filter(({ name }) => KEPT.test(name) || !isIgnored(name))
    .map(async (entry): Promise<OwnFile[]> => {
      const at = `${inside}${entry.name}`;
      if (entry.isDirectory()) return listed(folder, `${at}/`);
      if (!entry.isFile() || !TEXT.test(entry.name)) return [{ at }];
      return [{ at, text: await readFile(path.join(folder, at), 'utf8') }];
    });
  return (await Promise.all(lists)).flat();
}

/** Part of an exercise, although a check takes no notice of them. */
const KEPT = /^\.sequelizerc$|\.sqlite/i;
/** What a starter consists of; other files need not be read to be known as the learner's. */
const TEXT = /\.([cm]?[jt]s|json)$|^\.sequelizerc$/i;
