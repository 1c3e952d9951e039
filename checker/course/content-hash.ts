import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A mark of what is in a folder: the same for the same files, whoever has touched them.
 *
 * @param folder may be missing
 * @returns 64 hexadecimal digits; of what is too much to be read, the names and sizes count
 */
export async function contentHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const left = { files: MOST_FILES, bytes: MOST_BYTES };
  await addFolder(hash, folder, '', left);
  return hash.digest('hex');
}

async function addFolder(
  hash: ReturnType<typeof createHash>,
  folder: string,
  prefix: string,
  left: { files: number; bytes: number },
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const name = `${prefix}${entry.name}`;
    if (entry.name === 'node_modules' || left.files <= 0) continue;
    if (entry.isDirectory()) await addFolder(hash, path.join(folder, entry.name), `${name}/`, left);
    else if (entry.isFile()) {
      left.files--;
      const file = path.join(folder, entry.name);
      const size = await lstat(file).then(
        (found) => found.size,
        () => -1,
      );
      hash.update(`${name}\0${size}\0`);
      // Sources count to the letter, whatever large files lie before them.
      const most = SOURCE.test(name) ? MOST_SOURCE_BYTES : left.bytes;
      if (size > most) continue;
      if (!SOURCE.test(name)) left.bytes -= size;
      hash.update(await readFile(file).catch(() => Buffer.from('unreadable')));
    } else hash.update(`${name}\0link\0`);
  }
}

/** What staging takes as code, and how large it may be there at most. */
const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/i;
const MOST_SOURCE_BYTES = 512 * 1024;
const MOST_FILES = 5_000;
const MOST_BYTES = 50_000_000;
