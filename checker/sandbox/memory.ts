import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PAGE = 4096;

/**
 * Calls back once when a process uses more resident memory than it may. Watched from outside, because a heap limit
 * does not count buffers.
 *
 * @param pid the process
 * @param limitMb in MiB
 * @returns a function that ends the watch
 */
export function watchMemory(pid: number, limitMb: number, onExceeded: () => void): () => void {
  let asking = false;
  const timer = setInterval(
    () => {
      if (asking) return;
      asking = true;
      void residentBytes(pid).then((bytes) => {
        asking = false;
        if (bytes > limitMb * 1024 * 1024) {
          clearInterval(timer);
          onExceeded();
        }
      });
    },
    // Reading /proc costs microseconds; the other ways start a process each.
    process.platform === 'linux' ? 50 : 1_000,
  );
  timer.unref();
  return () => clearInterval(timer);
}

/** Resident memory of a process in bytes; 0 when it is gone or cannot be known. */
export async function residentBytes(pid: number): Promise<number> {
  try {
    if (process.platform === 'linux') {
      return Number(fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
    }
    if (process.platform === 'win32') {
      const { stdout } = await run('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'], { windowsHide: true });
      return Number((stdout.split('","')[4] ?? '').replace(/\D/g, '')) * 1024;
    }
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
    return Number(stdout.trim()) * 1024;
  } catch {
    return 0;
  }
}
