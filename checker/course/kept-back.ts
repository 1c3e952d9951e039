import { lstat } from 'node:fs/promises';
import { places } from './paths.ts';

/**
 * Says, instead of a solution, that it is not there: an instructor hands out solutions when it is time.
 *
 * @param root the folder of the workbook
 * @returns nothing where the solution is there
 */
export async function whyNoSolution(root: string, exercise: string): Promise<string | undefined> {
  const found = await lstat(places(root, exercise).solution).catch(() => undefined);
  if (found?.isDirectory()) return undefined;
  return `The solution of ${exercise} is not in this workbook: your instructor keeps it, and may hand it out later.`;
}
