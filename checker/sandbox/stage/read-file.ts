import fs from 'node:fs';

/** How reading a file ended. */
export type ReadEnd =
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'gone' }
  | { kind: 'not-regular' }
  | { kind: 'too-large' }
  | { kind: 'unreadable'; code: string };

/**
 * Reads a regular file through one descriptor, so that what was looked at is what is read.
 *
 * @param file absolute path; a link is not followed and a pipe does not block
 * @param most bytes to read at most; a longer file is `too-large`
 */
export function readRegularFile(file: string, most: number): ReadEnd {
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(file, FLAGS);
    const stats = fs.fstatSync(descriptor);
    if (!stats.isFile()) return { kind: 'not-regular' };
    if (stats.size > most) return { kind: 'too-large' };
    const bytes = readUpTo(descriptor, stats.size, most + 1);
    return bytes.length > most ? { kind: 'too-large' } : { kind: 'bytes', bytes };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'gone' };
    if (code === 'ELOOP' || code === 'ENXIO' || code === 'EISDIR') return { kind: 'not-regular' };
    return { kind: 'unreadable', code };
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/** The size a file claims is a guess: it may grow while it is read. */
function readUpTo(descriptor: number, expected: number, most: number): Buffer {
  let bytes = Buffer.allocUnsafe(Math.min(expected + 1, most));
  let length = 0;
  for (;;) {
    const read = fs.readSync(descriptor, bytes, length, bytes.length - length, null);
    length += read;
    if (read === 0 || length === most) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(bytes.length * 2, most));
  }
}

// Windows knows neither of the last two; there they are undefined, which counts as 0.
const FLAGS = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0);
