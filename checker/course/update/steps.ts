import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';

/** One change of an update: a file that is put in place, or taken away. `finish-update.cjs` does it. */
export interface Step {
  /** From the root of the workbook, with `/`. */
  at: string;
  put: boolean;
  /** A mark of what is there; nothing is done to what has changed since. */
  was: string | null;
}

/** A step, and what it needs. */
export interface PlannedStep extends Step {
  /** What is put there. */
  data?: Uint8Array;
  /** What is there now is not as it was handed out. */
  keep: boolean;
}

/** Marks what is in a place: nothing where nothing is, and no mark where it is no file. */
export async function markAt(root: string, at: string): Promise<string | null> {
  const file = path.join(root, at);
  const found = await lstat(file).catch(() => undefined);
  if (!found) return null;
  return found.isFile()
    ? createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
    : 'no file';
}
