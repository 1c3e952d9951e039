import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../errors.ts';
import { filesOf, isAmong } from './folder.ts';
import { keepAside } from './keep.ts';
import { places } from './paths.ts';
import { languageOf } from './progress.ts';
import { stampOf } from './stamp.ts';
import { readStarter, type StarterFile } from './starters.ts';

/** What a reset did, in a sentence for the learner. */
export interface Reset {
  sentence: string;
  /** Where the old files are, relative to the workbook with `/`. */
  kept?: string;
}

/**
 * Puts an exercise back to its starter, in the learner's language. What was there, the local database included, is kept
 * whole in another folder.
 *
 * @param root the folder of the workbook
 * @throws Problem when the folder may not be changed; then it is as it was
 */
export async function resetExercise(root: string, exercise: string): Promise<Reset> {
  const folder = places(root, exercise).exercise;
  const starter = await readStarter(root, exercise, (await languageOf(root)) ?? 'typescript');
  if (await isAsHandedOut(folder, starter)) {
    return { sentence: `${exercise} is as it was handed out: there is nothing to reset.` };
  }
  const name = `${exercise}-${stampOf(new Date())}`;
  const place = await keepAside(folder, path.resolve(root, '.sandcastle', 'kept'), name).catch((cause: unknown) => {
    throw new Problem('cannot-grade', `${exercise} was not reset: its files could not be moved (${codeOf(cause)}).`, {
      next: 'Close what has the folder open, see that it is yours to write, and try again. Nothing was changed.',
      cause,
    });
  });
  const kept = place && path.relative(root, place).split(path.sep).join('/');
  await write(folder, starter).catch((cause: unknown) => {
    const sentence = `The starter of ${exercise} could not be written (${codeOf(cause)}).`;
    const next = `${kept ? `Your files are in ${kept}. ` : ''}See that exercises/ is yours to write, and try again.`;
    throw new Problem('cannot-grade', sentence, { next, cause });
  });
  const before = kept ? `What was there is in ${kept}.` : 'There was nothing to keep.';
  return { sentence: `${exercise} is as it was handed out again. ${before}`, ...(kept && { kept }) };
}

/** A folder that may not be read is not as it was handed out; moving it says what is wrong. */
async function isAsHandedOut(folder: string, starter: StarterFile[]): Promise<boolean> {
  const own = await filesOf(folder).catch(() => undefined);
  return own !== undefined && own.length === starter.length && own.every((file) => isAmong(file, starter));
}

async function write(folder: string, starter: StarterFile[]): Promise<void> {
  for (const { at, text } of starter) {
    const file = path.join(folder, at);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String((error as Error).message);
}
