import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry } from 'yauzl';
import { Problem } from '../../errors.ts';
import { refuseEntry } from './refuse-entry.ts';

/**
 * Unpacks a zip that a stranger made. Only plain files come out, inside the folder; what a zip says about its sizes is
 * not believed.
 *
 * @param file the zip
 * @param folder a new folder for what is in it
 * @param most how much may come out of it
 * @throws Problem `usage` with the reason when the zip is damaged or not to be trusted; what has come out is no use then
 */
export async function extractZip(file: string, folder: string, most = MOST): Promise<void> {
  const { size } = await stat(file);
  if (size > MOST_PACKED) throw refused(`it is larger than ${MOST_PACKED / 1_000_000} MB`);
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch((cause: Error) => {
    throw refused('it is damaged, or no zip', cause);
  });
  const left = { bytes: Math.min(most.bytes, Math.max(size * MOST_RATIO, SMALL_BYTES)) };
  const seen = new Set<string>();
  try {
    if (zip.entryCount > MOST_ENTRIES) throw refused(`it holds more than ${MOST_ENTRIES} files`);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      const reason = refuseEntry(entry, seen);
      if (reason !== undefined) throw refused(reason);
      if (!isPassedOver(entry)) entries.push(entry);
    }
    // Before anything is unpacked.
    if (entries.length > most.files) throw refused(`it holds more than ${most.files} files`);
    if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > left.bytes) throw refused(TOO_MUCH);
    for (const entry of entries) {
      const target = path.join(folder, ...entry.fileName.split('/'));
      await mkdir(path.dirname(target), { recursive: true });
      const stream = await zip.openReadStreamPromise(entry);
      await pipeline(stream, upTo(left), createWriteStream(target, { flags: 'wx', mode: 0o600 }));
    }
  } catch (error) {
    if (error instanceof Problem || isOfThisComputer(error)) throw error;
    throw refused(reasonOf(error as Error), error as Error);
  } finally {
    zip.close();
  }
}

/** Counts what really comes out. */
function upTo(left: { bytes: number }): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left.bytes -= chunk.length;
      if (left.bytes < 0) done(refused(TOO_MUCH));
      else done(null, chunk);
    },
  });
}

/** What is of no use to a check is not unpacked. */
function isPassedOver({ fileName }: Entry): boolean {
  return fileName.endsWith('/') || /(^|\/)(__MACOSX|node_modules|\.git)\//.test(fileName);
}

/** A full disk is nobody's mistake. */
function isOfThisComputer(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EMFILE', 'EIO', 'EROFS', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** The library refuses paths that lead out by itself. */
function reasonOf({ message }: Error): string {
  if (/relative path|absolute path|invalid characters in fileName/.test(message)) return 'a path in it leads elsewhere';
  if (/too many bytes|not enough bytes/.test(message)) return TOO_MUCH;
  return 'it is damaged';
}

function refused(reason: string, cause?: Error): Problem {
  return new Problem('usage', `The zip was not unpacked: ${reason}.`, {
    next: 'Make it anew with "npm run submit", and hand that in.',
    cause,
  });
}

const TOO_MUCH = 'much more would come out of it than it says or may';
/** With the packages that some people hand in, and are passed over. */
const MOST_ENTRIES = 100_000;
const MOST_PACKED = 200_000_000;
/** Of what one person hands in. */
const MOST = { files: 5_000, bytes: 50_000_000 };
/** Source code shrinks to a fifth; to a hundredth only what was made for it. */
const MOST_RATIO = 100;
/** Of few bytes, any ratio is harmless. */
const SMALL_BYTES = 1_000_000;
