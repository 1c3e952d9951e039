import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * The processes that a process has started, and those that they have started.
 *
 * @returns their numbers; none where this system does not say
 */
export async function descendantsOf(pid: number): Promise<number[]> {
  const parents = await parentsOfAll();
  const found: number[] = [];
  for (let level = [pid]; level.length > 0; found.push(...level)) {
    level = [...parents].filter(([, parent]) => level.includes(parent)).map(([child]) => child);
  }
  return found;
}

/** Each process with its parent, but for the one that lists them. */
async function parentsOfAll(): Promise<Map<number, number>> {
  if (process.platform === 'win32') return new Map();
  const listing = promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const { stdout } = await listing;
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  return new Map(pairs.filter(([pid]) => pid !== listing.child.pid));
}
