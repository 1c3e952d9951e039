import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Tables } from './script.ts';

/** Where the models and migrations of a lesson come from, and who makes their tables. */
export interface WorldComment {
  /** `starters/01-favorites`, `solutions/03-join-table`, or `nothing`. */
  place: string;
  tables: Tables;
}

/** Reads a comment such as `world: starters/01-favorites, tables by sync`; undefined when it is about something else. */
export function readWorldComment(text: string): WorldComment | undefined {
  const { place, tables } = COMMENT.exec(text)?.groups ?? {};
  return place === undefined ? undefined : { place, tables: tables as Tables };
}

/** The source files of a world, by their paths in it; undefined when there is no such folder. */
export async function worldFiles(root: string, place: string): Promise<Record<string, string> | undefined> {
  if (place === 'nothing') return {};
  const folder = path.join(root, place.startsWith('starters/') ? 'checker' : '', place);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return undefined;
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  const sources = files
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), file] as const)
    .filter(([name]) => SOURCE.test(name));
  const texts = sources.map(async ([name, file]) => [name, await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

const COMMENT = /^\s*world: (?<place>nothing|(?:starters|solutions)\/[\w-]+), tables by (?<tables>sync|migrations)\s*$/;
const SOURCE = /^(models|migrations)\/.*\.[cm]?[jt]s$/;
