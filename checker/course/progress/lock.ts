import { mkdir, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Does a task while nobody else does one with the same lock, in this process or another. The lock is a folder: making
 * one succeeds only once, on every system. One that a crash has left behind is taken away after some seconds.
 *
 * @throws what the file system says when the lock cannot be made
 */
export async function withLock<T>(lock: string, task: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(lock), { recursive: true });
  await take(lock);
  try {
    return await task();
  } finally {
    await rmdir(lock).catch(() => {});
  }
}

async function take(lock: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await mkdir(lock);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says EPERM while a folder is going away.
      const isTaken = code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32' && tries < FEW);
      if (!isTaken || tries > MOST) throw error;
    }
    await wait(PAUSE_MS);
    if (await isLeftBehind(lock)) await rmdir(lock).catch(() => {});
  }
}

async function isLeftBehind(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > LEFT_BEHIND_MS;
}

const PAUSE_MS = 15;
/** A task takes some milliseconds. */
const LEFT_BEHIND_MS = 5_000;
const MOST = 600;
const FEW = 20;
