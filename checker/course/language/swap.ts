import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesOf, isAmong, type OwnFile } from '../folder.ts';
import { places } from '../paths.ts';
import { readStarter, type Language, type StarterFile } from '../starters.ts';

/**
 * Puts an exercise that is not begun into a language. Its local database stays.
 *
 * @returns why it was left alone, where it is begun; nothing where it is in the language already
 * @throws what the file system says
 */
export async function swap(
  root: string,
  exercise: string,
  language: Language,
): Promise<'changed' | { why: string } | undefined> {
  const folder = places(root, exercise).exercise;
  const wanted = await readStarter(root, exercise, language);
  const other = await readStarter(root, exercise, language === 'javascript' ? 'typescript' : 'javascript');
  const own = (await filesOf(folder))?.filter(({ at }) => !/\.sqlite/i.test(at));
  if (!own) return { why: 'its folder is not there' };
  const missing = wanted.filter(({ at }) => !own.some((one) => one.at === at));
  const leftover = own.filter(({ at }) => !wanted.some((one) => one.at === at));
  const why = whyBegun(own, wanted, other);
  if (why !== undefined) return isIn(own, wanted, other) ? undefined : { why };
  if (missing.length + leftover.length === 0) return undefined;
  // First the new: interrupted here, every model is still there, and the next choice ends what this one began.
  for (const { at, text } of missing) {
    await mkdir(path.dirname(path.join(folder, at)), { recursive: true });
    await writeFile(path.join(folder, at), text, { flag: 'wx' });
  }
  for (const { at } of leftover) await rm(path.join(folder, at));
  return 'changed';
}

/** An exercise is not begun when each file is as it was handed out in one language or the other, and none is missing. */
function whyBegun(own: OwnFile[], wanted: StarterFile[], other: StarterFile[]): string | undefined {
  const known = [...wanted, ...other];
  const mine = own.find((file) => !isAmong(file, known));
  if (mine) return `${mine.at} was ${known.some(({ at }) => at === mine.at) ? 'changed' : 'added'}`;
  const stems = new Set(own.map(({ at }) => stemOf(at)));
  const gone = other.find(({ at }) => !stems.has(stemOf(at)));
  return gone && `${gone.at} is not there`;
}

/** Begun in the language that is wanted, there is nothing to tell. */
function isIn(own: OwnFile[], wanted: StarterFile[], other: StarterFile[]): boolean {
  const has = ({ at }: StarterFile): boolean => own.some((one) => one.at === at);
  return wanted.every(has) && !other.filter(({ at }) => !wanted.some((one) => one.at === at)).some(has);
}

function stemOf(at: string): string {
  return at.replace(/\.[jt]s$/, '');
}
