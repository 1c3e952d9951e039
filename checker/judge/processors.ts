import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * One processor for each judge, by its number, to stay on together with its children: a judge and its child wait for
 * each other at every statement, and each time both had to be woken on whichever processor was idle.
 *
 * @param count how many judges there are
 * @returns nothing where the system cannot do it, or where there are not as many processors as judges: those that are
 *   left over would have nothing to do while two judges share one
 */
export function processorsFor(count: number): number[] | undefined {
  const allowed = allowedProcessors();
  return allowed.length === count && canStay(allowed[0]!) ? allowed : undefined;
}

/** The words that start a program which stays on one processor. Of util-linux, and of BusyBox, which knows only masks. */
export function staying(processor: number): string[] {
  return ['taskset', `0x${(1n << BigInt(processor)).toString(16)}`];
}

/** Those that this process may use, which may be some of all. */
function allowedProcessors(): number[] {
  if (process.platform !== 'linux') return [];
  const status = fs.readFileSync('/proc/self/status', 'utf8');
  const ranges = /^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1]?.split(',') ?? [];
  return ranges.flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** The program may be missing, and a container may forbid it. */
function canStay(processor: number): boolean {
  const [command, ...words] = staying(processor);
  return spawnSync(command!, [...words, 'true'], { stdio: 'ignore' }).status === 0;
}
