import { Judges } from '../../judge/judges.ts';
import { residentBytes } from '../../sandbox/memory.ts';
import { writeSubmissions, type Submitted } from './submissions.ts';
import type { Soaking } from './soaking.ts';

/**
 * Very many checks in one judge, which is not replaced: every verdict right, and its memory flat.
 *
 * @param checks how many, after a warm-up that is counted among them when there are enough
 * @returns what went wrong, one sentence each
 */
export async function soakMemory(soaking: Soaking, checks: number): Promise<string[]> {
  const { program, limits, job, signal, progress } = soaking;
  const submitted = await writeSubmissions(soaking);
  const judges = new Judges({ program, limits, count: 1, spare: 1, checksPerJudge: Infinity });
  const [pid = 0] = judges.pids;
  const warmUp = Math.min(WARM_UP, Math.floor(checks / 2));
  const wrong: string[] = [];
  let base = 0;
  try {
    for (let number = 1; number <= checks && !signal.aborted; number++) {
      const one = submitted[number % submitted.length]!;
      const result = await judges.check({ ...job, folder: one.folder, seed: number }, signal);
      if (result.outcome !== one.outcome) wrong.push(sentence(number, one, result.outcome));
      if (number === warmUp) base = await residentBytes(pid);
      if (number % EVERY === 0) progress(`check ${number} of ${checks}: ${toMb(await residentBytes(pid))} MB`);
    }
    const end = await residentBytes(pid);
    if (signal.aborted) return [...wrong, 'Stopped before all checks were made.'];
    if (base === 0 || end === 0) return [...wrong, 'The judge was replaced, or its memory cannot be known here.'];
    progress(`memory: ${toMb(base)} MB after ${warmUp} checks, ${toMb(end)} MB after ${checks}`);
    if (end - base >= MOST_GROWTH) wrong.push(`The judge grew by ${toMb(end - base)} MB in ${checks - warmUp} checks.`);
    return wrong;
  } finally {
    await judges.close();
  }
}

function sentence(number: number, { name, outcome }: Submitted, found: string): string {
  return `Check ${number}: the submission "${name}" was ${found}, not ${outcome}.`;
}

/** Bytes as people say them. */
export function toMb(bytes: number): string {
  return (bytes / MB).toFixed(1);
}

const MB = 1024 * 1024;
const MOST_GROWTH = 50 * MB;
const WARM_UP = 500;
const EVERY = 100;
