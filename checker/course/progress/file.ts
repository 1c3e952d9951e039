import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { NOTHING, ProgressSchema, type Progress } from './schema.ts';

/** What is on disk. */
export type Found =
  | { kind: 'nothing' }
  | { kind: 'known'; data: Progress }
  /** Written by a later version; `data` is as much of it as is understood. */
  | { kind: 'newer'; data: Progress }
  | { kind: 'damaged' }
  | { kind: 'unreadable'; code: string };

/** Where progress is kept. */
export function progressFile(root: string): string {
  return path.resolve(root, '.sandcastle', 'progress.json');
}

/** Reads the file, whatever state it is in. Never throws. */
export async function readProgress(file: string): Promise<Found> {
  try {
    return understand(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'nothing' };
    return code === undefined || code === 'EISDIR' ? { kind: 'damaged' } : { kind: 'unreadable', code };
  }
}

/** Writes the file whole: a reader, or a power cut, finds the old text or the new one. */
export async function writeProgress(file: string, data: Progress): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, `${JSON.stringify(data, undefined, 2)}\n`);
}

/**
 * Moves a damaged file out of the way. Nothing is overwritten.
 *
 * @returns its new name
 */
export async function setAside(file: string, now: Date): Promise<string> {
  const day = now.toISOString().slice(0, 10);
  for (let number = 1; ; number++) {
    const name = `progress.damaged-${day}${number === 1 ? '' : `-${number}`}.json`;
    const place = path.join(path.dirname(file), name);
    if (await stat(place).catch(() => undefined)) continue;
    await rename(file, place);
    return name;
  }
}

function understand(content: unknown): Found {
  const version = Versioned.safeParse(content).data?.version;
  if (version !== undefined && version > NOTHING.version) return { kind: 'newer', data: Newer.parse(content) };
  const { success, data } = ProgressSchema.safeParse(content);
  return success ? { kind: 'known', data } : { kind: 'damaged' };
}

const Versioned = z.object({ version: z.int() });
const { language, lastVisit, exercises, review, diary } = ProgressSchema.shape;
const Newer = z
  .object({
    language: language.catch(undefined),
    lastVisit: lastVisit.catch(undefined),
    exercises: exercises.catch({}),
    review: review.catch(NOTHING.review),
    diary: diary.catch([]),
  })
  .transform((data): Progress => ({ version: NOTHING.version, ...data }));
