import type { BigIntStats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isIgnored } from './ignored.ts';

/** A folder as it was at one moment: whose files, in which version, in which folders. Paths are relative, with `/`. */
export interface Snapshot {
  files: Map<string, FileMark>;
  /** Each folder with what tells it from another one of the same name. */
  folders: Map<string, string>;
}

interface FileMark {
  /** Differs when the file was written or replaced. */
  version: string;
  empty: boolean;
  /** Whether any later write is sure to give another version; not so right after a write, clocks being coarse. */
  sure: boolean;
}

/** What is different between two snapshots. */
export interface Difference {
  files: string[];
  /** Those of them that are empty or gone: a save may be under way. */
  doubtful: string[];
}

/**
 * Takes a snapshot of a folder. Symbolic links are not followed and not listed; what vanishes meanwhile is left out.
 *
 * @param folder absolute path; a folder that does not exist makes an empty snapshot
 */
export async function takeSnapshot(folder: string): Promise<Snapshot> {
  const snapshot: Snapshot = { files: new Map(), folders: new Map() };
  await addFolder(snapshot, folder, '', 0);
  return snapshot;
}

/**
 * Lists what differs, sorted.
 *
 * @param named files that an event named: they count as changed where versions cannot tell
 */
export function compare(before: Snapshot, after: Snapshot, named: ReadonlySet<string>): Difference {
  const files: string[] = [];
  const doubtful: string[] = [];
  for (const [file, mark] of after.files) {
    const old = before.files.get(file);
    if (old?.version === mark.version && (old.sure || !named.has(file))) continue;
    files.push(file);
    if (mark.empty) doubtful.push(file);
  }
  for (const file of before.files.keys()) {
    if (after.files.has(file)) continue;
    files.push(file);
    doubtful.push(file);
  }
  return { files: files.sort(), doubtful };
}

/** Whether two snapshots have the very same folders; where not, what watches them watches the wrong ones. */
export function sameFolders(one: Snapshot, other: Snapshot): boolean {
  if (one.folders.size !== other.folders.size) return false;
  return [...one.folders].every(([folder, identity]) => other.folders.get(folder) === identity);
}

/** What tells a folder from another of the same name, or undefined where there is no folder. */
export async function folderIdentity(folder: string): Promise<string | undefined> {
  const stats = await statsOf(folder);
  // The number of a deleted folder is often given to the next one: its birth tells them apart.
  return stats?.isDirectory() ? `${stats.dev}:${stats.ino}:${stats.birthtimeNs}` : undefined;
}

const DEEPEST = 12;
/** The clocks of file systems tick every 1 to 10 ms; where times end in whole seconds, every two seconds (FAT). */
const TICK_MS = 10;
const COARSE_TICK_MS = 2000;

async function addFolder(snapshot: Snapshot, folder: string, relative: string, depth: number): Promise<void> {
  const identity = await folderIdentity(folder);
  if (identity === undefined || depth > DEEPEST) return;
  snapshot.folders.set(relative, identity);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  await Promise.all(
    entries.map(async (entry) => {
      if (isIgnored(entry.name)) return;
      const inside = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) await addFolder(snapshot, path.join(folder, entry.name), inside, depth + 1);
      else if (entry.isFile()) await addFile(snapshot, path.join(folder, entry.name), inside);
    }),
  );
}

async function addFile(snapshot: Snapshot, file: string, relative: string): Promise<void> {
  const stats = await statsOf(file);
  if (!stats?.isFile()) return;
  const written = Number(stats.mtimeMs);
  const tick = written % 1000 === 0 ? COARSE_TICK_MS : TICK_MS;
  snapshot.files.set(relative, {
    version: `${stats.size}:${stats.mtimeNs}:${stats.ino}`,
    empty: stats.size === 0n,
    sure: Date.now() - written > tick,
  });
}

async function statsOf(place: string): Promise<BigIntStats | undefined> {
  return lstat(place, { bigint: true }).catch(() => undefined);
}
