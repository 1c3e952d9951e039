import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../errors.ts';
import { isAlive } from '../../sandbox/is-alive.ts';

/**
 * Claims a run for this process, so that two of them do not write the same outputs. A claim of a process that is gone
 * counts no more.
 *
 * @returns gives the claim up
 * @throws Problem `usage` that says who has it
 */
export async function claim(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'held-by.json');
  const mine = JSON.stringify({ pid: process.pid, since: new Date().toISOString() });
  await mkdir(folder, { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      await writeFile(file, mine, { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === MOST_ATTEMPTS) throw error;
    }
    const holder = await readFile(file, 'utf8').then(toHolder, () => undefined);
    if (holder && isAlive(holder.pid)) throw isHeld(holder);
    await rm(file, { force: true });
  }
}

interface Holder {
  pid: number;
  since: string;
}

function toHolder(text: string): Holder | undefined {
  try {
    const { pid, since } = JSON.parse(text) as Holder;
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid ? { pid, since: String(since) } : undefined;
  } catch {
    return undefined;
  }
}

function isHeld({ pid, since }: Holder): Problem {
  const time = since.slice(11, 16);
  return new Problem('usage', `This class is being graded already, by process ${pid}, since ${time} (UTC).`, {
    next: 'Wait for it, stop it, or write to other files.',
  });
}

const MOST_ATTEMPTS = 5;
