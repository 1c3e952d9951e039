import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../errors.ts';

/**
 * Makes sure that a student edition may be written to a place: nothing is there yet, and it is not in the workbook,
 * where it would be taken for a part of it.
 *
 * @throws Problem `usage` with the reason
 */
export async function requireFreePlace(root: string, target: string, zip: boolean): Promise<void> {
  const [real, workbook] = [await realPlace(target), await realpath(root)];
  if (real === workbook || real.startsWith(workbook + path.sep)) {
    throw new Problem('usage', `${target} is inside the workbook, and a handout may not be.`, {
      next: 'Name a place outside of it: npm run handout -- ../handout',
    });
  }
  const found = await lstat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code !== 'ENOTDIR') throw error;
    throw new Problem('usage', `${target} is inside a file, not in a folder.`, { next: ELSEWHERE, cause: error });
  });
  if (!found) return;
  if (zip || !found.isDirectory()) {
    throw new Problem('usage', `There is something at ${target} already, and it is not overwritten.`, {
      next: ELSEWHERE,
    });
  }
  if ((await readdir(target)).length === 0) return;
  throw new Problem('usage', `The folder ${target} is not empty, and nothing in it is overwritten.`, {
    next: ELSEWHERE,
  });
}

/** What is there of a path, with its links followed, and the rest as it is written. */
async function realPlace(target: string): Promise<string> {
  const above = path.dirname(target);
  if (above === target) return target;
  return realpath(target).catch(async () => path.join(await realPlace(above), path.basename(target)));
}

const ELSEWHERE = 'Name another place, or take away what is there.';
