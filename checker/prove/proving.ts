import os from 'node:os';
import { places } from '../course/paths.ts';
import { Judges } from '../judge/judges.ts';
import { buildChildProgram } from '../sandbox/program.ts';
import type { ExerciseResult, Lesson, Limits } from '../types.ts';

/** Has a submission checked as a learner's would be. */
export type Check = (
  lesson: Lesson,
  folder: string,
  options?: { seed?: number; force?: boolean; untilFailure?: boolean; shares?: string },
) => Promise<ExerciseResult>;

/** Real judges at work for the proof. */
export interface Proving {
  /** `force` runs the hidden tests even on an untouched starter; `untilFailure` leaves out what comes after a failed check. */
  check: Check;
  close(): Promise<void>;
}

/**
 * Starts judges, one for each processor. What is given back must be closed.
 *
 * @param signal ends what is being checked
 */
export async function openProving(root: string, signal?: AbortSignal): Promise<Proving> {
  const program = await buildChildProgram(root, { snapshot: true });
  const judges = new Judges({ program, limits: LIMITS, count: Math.max(1, os.availableParallelism()), spare: 1 });
  return {
    check(lesson, folder, { seed = SEED, force = false, untilFailure = false, shares } = {}) {
      const { starter, hidden } = places(root, lesson.name);
      return judges.check(
        { lesson, folder, starter, hidden, seed, limits: LIMITS, skipNotStarted: force, untilFailure, shares },
        signal,
      );
    },
    close: () => judges.close(),
  };
}

/** The same data every time: a proof that fails now and then is none. */
const SEED = 41;
/** What never ends need not be waited for long. */
const LIMITS: Limits = { callMs: 3_000, checkMs: 60_000, memoryMb: 512, outputBytes: 1_000_000 };
