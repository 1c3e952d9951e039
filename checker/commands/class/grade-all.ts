import { access } from 'node:fs/promises';
import type { Submission } from '../../course/submissions.ts';
import type { ExerciseResult } from '../../types.ts';
import type { Grading } from '../grading.ts';
import type { Run } from './run.ts';

/** What grading a class needs. */
export interface GradeAll {
  grading: Grading;
  run: Run;
  signal: AbortSignal;
  /** How many at a time. */
  jobs: number;
  /** Called after each. */
  onDone(): void;
}

/**
 * Grades what is not known yet, and writes down each result as it comes. A few at a time, so that a class of a thousand
 * is no pile of waiting promises. Whatever one student handed in stays together, because it may share a process; with
 * fewer students than judges, nobody's work waits for that.
 *
 * @returns the results, in the order of the submissions
 */
export async function gradeAll(submissions: Submission[], options: GradeAll): Promise<ExerciseResult[]> {
  const { jobs, onDone } = options;
  const results = new Array<ExerciseResult>(submissions.length);
  const students = new Set(submissions.map(({ student }) => student)).size;
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < submissions.length) {
      const { student } = submissions[next]!;
      const mine = [next++];
      while (students >= jobs && submissions[next]?.student === student) mine.push(next++);
      for (const index of mine) {
        results[index] = await gradeOne(submissions[index]!, options);
        onDone();
      }
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return results;
}

async function gradeOne(submission: Submission, { grading, run, signal }: GradeAll): Promise<ExerciseResult> {
  const { student, lesson, folder } = submission;
  const { content, result: known } = await run.look(submission);
  const result = known ?? (await grading.check(lesson, folder, signal, student, run.seedOf(submission)));
  if (result.outcome === 'not-submitted' && submission.found && !(await isThere(folder))) {
    return { ...result, outcome: 'not-graded', message: GONE };
  }
  await run.keep(submission, content, result);
  return withRefusal(result, submission);
}

function isThere(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}

const GONE = 'Its folder was there when the class was opened, and is gone.';

/** Whose zip was not unpacked has no folder, and is told why. */
function withRefusal(result: ExerciseResult, { refused }: Submission): ExerciseResult {
  return refused === undefined ? result : { ...result, outcome: 'does-not-load', message: refused };
}
