import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../../errors.ts';

/**
 * Reads a file that a person gave. A pipe that nobody writes into would be waited for until the end of time, so that
 * only files are read.
 *
 * @param option what it was given for: `--roster`
 * @throws Problem `usage` when it cannot be read
 */
export async function readGivenBytes(
  file: string,
  option: string,
  next = `Give ${option} the path of a file.`,
): Promise<Uint8Array> {
  try {
    if (isPipe(await stat(file))) throw new Problem('usage', `${file} is a pipe, not a file.`, { next });
    return await readFile(file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ''] ?? String((error as NodeJS.ErrnoException).code);
    throw new Problem('usage', `${file} cannot be read: ${why}.`, { next, cause: error });
  }
}

/** The same as text. */
export async function readGiven(file: string, option: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readGivenBytes(file, option));
}

function isPipe(found: Awaited<ReturnType<typeof stat>>): boolean {
  return found.isFIFO() || found.isSocket();
}

const WHY: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
  EBUSY: 'another program keeps it. Close it there',
  ELOOP: 'it is a link that leads to itself',
  ENAMETOOLONG: 'its name is too long',
};
