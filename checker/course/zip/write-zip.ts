import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import writeFileAtomic from 'write-file-atomic';

/** A file that goes into a zip, by its path in there with `/`. */
export interface ZipFile {
  at: string;
  data: Uint8Array;
}

/**
 * Writes a zip, whole or not at all.
 *
 * @returns its size in bytes
 * @throws what the file system says
 */
export async function writeZip(target: string, files: ZipFile[]): Promise<number> {
  const entries: Zippable = Object.fromEntries(files.map(({ at, data }) => [at, data]));
  const zip = zipSync(entries, { level: 6 });
  await mkdir(path.dirname(target), { recursive: true });
  await writeFileAtomic(target, Buffer.from(zip));
  return zip.length;
}
