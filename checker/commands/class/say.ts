import type { Submission } from '../../course/submissions.ts';
import { escapeLine } from '../../report/terminal/escape.ts';
import { toPhrase } from '../../report/terminal/verdict.ts';
import type { ExerciseResult } from '../../types.ts';
import type { Entry } from './journal.ts';
import type { Run } from './run.ts';

/** What keeps submissions apart on this computer: said before anything runs. */
export const ISOLATION = {
  full:
    'Isolation: full. Each submission runs in a box of its own, without network, files or other processes in sight ' +
    '(bubblewrap).',
  basic:
    'Isolation: basic. Each submission runs in a process of its own that can read no file and reaches no grade, and ' +
    'what leads to the network or to other processes is taken out of it. But it runs under your user, and Node alone ' +
    'keeps it in, not the system. Grade people you know, install bubblewrap, or grade inside a container.',
};

/** What is told when a run goes on that was stopped. */
export function sayResumed({ resumed, began }: Run, total: number): string {
  const time = `${began.toISOString().slice(0, 16).replace('T', ' ')} (UTC)`;
  return `Going on with the run of ${time}: ${Math.min(resumed, total)} of ${total} are graded already.\n`;
}

/** Who got something else than in the run before, a line each. */
export function sayChanges(before: Entry[], results: ExerciseResult[], submissions: Submission[]): string[] {
  const old = new Map(before.map((entry) => [`${entry.student}\0${entry.result.exercise}`, entry.result]));
  const changes = submissions.flatMap(({ student, lesson }, index) => {
    const was = old.get(`${student}\0${lesson.name}`);
    const is = results[index]!;
    if (!was || toPhrase(was) === toPhrase(is)) return [];
    return [`  ${escapeLine(student)}  ${lesson.name}  ${toPhrase(was)} → ${toPhrase(is)}`];
  });
  return changes.length === 0 ? [] : ['\nChanged since the last run:', ...changes];
}
