import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive } from '../sandbox/is-alive.ts';

const PREFIX = 'sandcastle-judge-';
const ROOM_FOR_A_DATABASE = 256 * 1024;

/**
 * A private directory for what lives for seconds, such as a judge's databases: in memory where the system offers that,
 * for disks are slow to forget. Sweeps what processes left that are dead.
 */
export function makeDirectory(): string {
  const parent = inMemory() ?? os.tmpdir();
  sweep(parent);
  return fs.mkdtempSync(path.join(parent, `${PREFIX}${process.pid}-`));
}

/** Removes such a directory with everything in it. */
export function removeDirectory(directory: string): void {
  fs.rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes the directories of judges that are gone: killed ones could not do it themselves. */
export function sweep(parent: string = inMemory() ?? os.tmpdir()): void {
  for (const name of fs.readdirSync(parent)) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0;
    if (!pid || isAlive(pid)) continue;
    try {
      removeDirectory(path.join(parent, name));
    } catch {
      // Another user's; not ours to remove.
    }
  }
}

/** Whether there is no room for databases: then what a check found is about this computer, and not about the work. */
export function isFull(directory: string): boolean {
  try {
    const { bavail, bsize } = fs.statfsSync(directory);
    return bavail * bsize < ROOM_FOR_A_DATABASE;
  } catch {
    return false;
  }
}

function inMemory(): string | undefined {
  try {
    fs.accessSync('/dev/shm', fs.constants.W_OK);
    return '/dev/shm';
  } catch {
    return undefined;
  }
}
