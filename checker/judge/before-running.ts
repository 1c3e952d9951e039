import fs from 'node:fs';
import { stage } from '../sandbox/stage/index.ts';
import { untouched } from '../sandbox/stage/untouched.ts';
import type { ExerciseResult, Job, Outcome, Staged } from '../types.ts';

/** A verdict that needs no running, or no more of it. */
export type Early = { outcome: Outcome; rest: Partial<ExerciseResult> };

/** What can be said about a folder before any of it runs. */
export async function beforeRunning(job: Job): Promise<Early | { staged: Staged; given: Staged }> {
  const notSubmitted: Early = {
    outcome: 'not-submitted',
    rest: { message: `There is nothing in ${job.lesson.name} yet.` },
  };
  if (!fs.existsSync(job.folder)) return notSubmitted;
  const staged = await stage(job.folder);
  const given = await stage(job.starter);
  const problem = staged.problems[0];
  if (staged.files.length === 0 && !problem) return notSubmitted;
  if (!job.skipNotStarted && !job.lesson.solved && !problem && untouched(staged, given)) {
    return { outcome: 'not-started', rest: { message: 'Nothing has been changed in this exercise yet.' } };
  }
  if (problem) {
    const { message, id, ...place } = problem;
    // Not to be read is the folder's matter, and not a mistake in the code.
    const outcome = id === 'unreadable' ? 'not-graded' : 'does-not-load';
    return { outcome, rest: { message, place: { ...place, problem: id } } };
  }
  return { staged, given };
}
