import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Judges } from '../../judge/judges.ts';
import { descendantsOf } from './descendants.ts';
import { writeSubmissions } from './submissions.ts';
import type { Soaking } from './soaking.ts';

/**
 * Judges and children are killed at random moments of a check: a wrong answer never passes, the right answer never
 * fails, and nothing is left running.
 *
 * @param kills how many processes are killed
 * @returns what went wrong, one sentence each
 */
export async function soakKills(soaking: Soaking, kills: number): Promise<string[]> {
  const { program, limits, job, signal, progress } = soaking;
  const submitted = (await writeSubmissions(soaking)).filter(({ outcome }) => EXPECTED[outcome]);
  const before = new Set(await descendantsOf(process.pid));
  const judges = new Judges({ program, limits, count: 1, spare: 1 });
  const wrong: string[] = [];
  const seen: Record<string, number> = {};
  try {
    for (let number = 1; number <= kills && !signal.aborted; number++) {
      const { name, folder, outcome } = submitted[number % submitted.length]!;
      const check = judges.check({ ...job, folder, seed: number }, signal);
      await pause(randomInt(0, LATEST_MS));
      const found = await killOne(judges, number % 2 === 0);
      const result = await check;
      seen[result.outcome] = (seen[result.outcome] ?? 0) + 1;
      if (!EXPECTED[outcome]!.has(result.outcome)) {
        wrong.push(`Kill ${number} (${found}): the submission "${name}" was ${result.outcome}.`);
      }
      if (number % 10 === 0) progress(`kill ${number} of ${kills}: ${JSON.stringify(seen)}`);
    }
  } finally {
    await judges.close();
  }
  const left = await goneWithin((await descendantsOf(process.pid)).filter((pid) => !before.has(pid)));
  if (left.length > 0) wrong.push(`Processes were left running: ${left.join(', ')}.`);
  return wrong;
}

/** Kills the judge, or one of the children that it has started. */
async function killOne(judges: Judges, judgeItself: boolean): Promise<string> {
  const [judge = 0] = judges.pids;
  const children = judgeItself ? [] : await descendantsOf(judge);
  const pid = children.length > 0 ? children[randomInt(children.length)]! : judge;
  try {
    if (pid) process.kill(pid, 'SIGKILL');
  } catch {
    return 'it was gone already';
  }
  return pid === judge ? 'a judge' : 'a child';
}

/** What is dying needs a moment. */
async function goneWithin(pids: number[]): Promise<number[]> {
  let left = pids;
  for (let round = 0; round < 20 && left.length > 0; round++) {
    await pause(100);
    const now = new Set(await descendantsOf(process.pid));
    left = left.filter((pid) => now.has(pid));
  }
  return left;
}

/** How a check may end during which something was killed. */
const EXPECTED: Partial<Record<string, Set<string>>> = {
  passed: new Set(['passed', 'stopped-early', 'grader-error']),
  failed: new Set(['failed', 'stopped-early', 'grader-error']),
};
const LATEST_MS = 300;
