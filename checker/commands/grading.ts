import { randomInt } from 'node:crypto';
import os from 'node:os';
import { places } from '../course/paths.ts';
import { Judges } from '../judge/judges.ts';
import { findBox } from '../sandbox/box.ts';
import { buildChildProgram } from '../sandbox/program.ts';
import type { ExerciseResult, Lesson, Limits } from '../types.ts';

export interface GradingOptions {
  /** Judges side by side. */
  jobs: number;
  /** Children that each judge keeps warm. */
  spare: number;
  /** Worth waiting a second, once, for children that then start at once. */
  snapshot: boolean;
  /** Two judges for one check. */
  seedsSideBySide?: boolean;
  /** Each judge on a processor of its own; for work that has the computer to itself. */
  ownProcessors?: boolean;
  /** Seconds for one call; the default without it. */
  timeout?: number;
  /** The seed of every check; a new one for each without it. */
  seed?: number;
  /** Puts each submission into a box of its own where this computer can. */
  boxes?: boolean;
  /** Notes what each check tries and what is sent for it, for pages that show it. */
  notesSteps?: boolean;
  /** Adds what the page of a student shows besides the verdict. */
  forTalk?: boolean;
}

/** Judges at work, for a command that has something checked. */
export interface Grading {
  /**
   * @param folder the submission, whether it is there or not
   * @param person whose it is: all of one person's may run in one process, one after the other
   * @param wanted the seed of its data, where that is not left to chance
   * @throws Cancelled when the signal ended it
   */
  check(
    lesson: Lesson,
    folder: string,
    signal?: AbortSignal,
    person?: string,
    wanted?: number,
  ): Promise<ExerciseResult>;
  /**
   * Checks with the data of an earlier check, and notes what becomes of the rows. Its verdict does not count.
   *
   * @throws Cancelled when the signal ended it
   */
  lookOn(lesson: Lesson, folder: string, seed: number, signal?: AbortSignal): Promise<ExerciseResult>;
  /** What submissions were kept apart by: `full` when each has a box of its own. */
  readonly isolation: 'full' | 'basic';
  close(): Promise<void>;
}

/** Starts the judges. What is given back must be closed. */
export async function openGrading(root: string, options: GradingOptions): Promise<Grading> {
  const limits = limitsFor(options.timeout);
  const [built, box] = await Promise.all([
    buildChildProgram(root, { snapshot: options.snapshot }),
    options.boxes ? findBox() : undefined,
  ]);
  const judges = new Judges({ ...options, program: { ...built, ...(box && { box }) }, limits, count: options.jobs });
  return {
    isolation: box ? 'full' : 'basic',
    check(lesson, folder, signal, shares, wanted) {
      const { starter, hidden } = places(root, lesson.name);
      const seed = wanted ?? options.seed ?? randomInt(1, 1_000_000);
      const { notesSteps, forTalk } = options;
      const job = { lesson, folder, starter, hidden, seed, limits, skipNotStarted: false, shares, notesSteps, forTalk };
      return judges.check(job, signal);
    },
    lookOn(lesson, folder, seed, signal) {
      const { starter, hidden } = places(root, lesson.name);
      const job = { lesson, folder, starter, hidden, seed, limits, skipNotStarted: false };
      return judges.check({ ...job, notesSteps: true, notesRows: true }, signal);
    },
    close: () => judges.close(),
  };
}

/** As many judges as this computer can feed: each keeps a child busy beside itself. */
export function usualJobs(): number {
  return Math.max(1, os.availableParallelism());
}

/** What one check may use, for a number of seconds that one call may take. */
export function limitsFor(timeout = CALL_SECONDS): Limits {
  const callMs = timeout * 1_000;
  return { callMs, checkMs: Math.max(CHECK_MS, callMs * 3), memoryMb: 512, outputBytes: 5_000_000 };
}

const CALL_SECONDS = 5;
const CHECK_MS = 60_000;
