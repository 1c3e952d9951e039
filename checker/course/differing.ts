import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of an exercise, as text. */
export interface TextFile {
  /** Relative to the folder, with `/`. */
  file: string;
  text: string;
}

/**
 * The source files in which one folder differs from another: what a learner wrote, or what a solution changed. White
 * space at the ends of lines does not count.
 *
 * @param folder may be missing
 * @param from the folder it is compared with
 * @returns in the order of their names; files that are very long are left out
 */
export async function differing(folder: string, from: string): Promise<TextFile[]> {
  const [own, others] = await Promise.all([readSources(folder), readSources(from)]);
  const before = new Map(others.map(({ file, text }) => [file, bare(text)]));
  return own.filter(({ file, text }) => before.get(file) !== bare(text));
}

/** Whether two texts say the same to a learner: line ends and white space before them may differ. */
export function isSameText(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** The source files of a folder. */
export async function readSources(folder: string): Promise<TextFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .slice(0, MOST_FILES);
  const read = await Promise.all(
    files.map(async (place) => {
      const file = path.relative(folder, place).split(path.sep).join('/');
      if ((await lstat(place)).size > LONGEST) return undefined;
      return { file, text: await readFile(place, 'utf8') };
    }),
  );
  return read.filter((one) => one !== undefined);
}

function bare(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/[ \t\r]+$/gm, '')
    .trim();
}

const SOURCE = /\.[cm]?[jt]s$/;
const MOST_FILES = 100;
const LONGEST = 100_000;
