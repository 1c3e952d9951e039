import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import PQueue from 'p-queue';
import { places } from '../course/paths.ts';
import { makeDirectory, removeDirectory } from '../judge/directory.ts';
import { Judges } from '../judge/judges.ts';
import { buildChildProgram } from '../sandbox/program.ts';
import type { ExerciseResult, Lesson, Limits } from '../types.ts';

/** A folder as it is, or what lays one out in an empty folder when a judge has time for it. */
export type Submission = string | ((folder: string) => void);

/** Has a submission checked as a learner's would be. */
export type Check = (lesson: Lesson, submission: Submission, options?: CheckOptions) => Promise<ExerciseResult>;

export interface CheckOptions {
  seed?: number;
  /** One run of the hidden tests instead of two: no proof of a pass. */
  once?: boolean;
  /** Runs the hidden tests even on an untouched starter. */
  force?: boolean;
  /** In one process with others of the course, instead of one of its own. */
  shared?: boolean;
  /** Leaves out what comes after a failed check. */
  untilFailure?: boolean;
  /** Of which it is known that it never ends: waited for as long as shows it, and no longer. */
  endless?: boolean;
}

/** Real judges at work for the proof. */
export interface Proving {
  check: Check;
  /** Resolves as soon as the judges will soon have nothing to do. */
  hungry(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts judges, one for each processor. What is given back must be closed.
 *
 * @param signal ends what is being checked
 */
export async function openProving(root: string, signal?: AbortSignal): Promise<Proving> {
  const program = await buildChildProgram(root, { snapshot: true });
  const directory = makeDirectory();
  const count = Math.max(1, os.availableParallelism());
  const judges = new Judges({ program, limits: LIMITS, count, spare: 1, ownProcessors: true });
  const queue = new PQueue({ concurrency: count + LAID_OUT_AHEAD });
  let laidOut = 0;

  const judge = (lesson: Lesson, folder: string, options: CheckOptions): Promise<ExerciseResult> => {
    const { seed = SEED, once = false, force = false, untilFailure = false, shared = false, endless = false } = options;
    const { starter, hidden } = places(root, lesson.name);
    const limits = endless ? { ...LIMITS, callMs: ENDLESS_MS } : LIMITS;
    const submission = { lesson, folder, starter, hidden, seed, limits, skipNotStarted: force, untilFailure };
    return judges.check({ ...submission, ...(shared && { shares: 'course' }), ...(once && { seeds: 1 }) }, signal);
  };
  const layOutAndJudge = async (lay: (folder: string) => void, lesson: Lesson, options: CheckOptions) => {
    const folder = path.join(directory, String(laidOut++));
    try {
      fs.mkdirSync(folder);
      lay(folder);
      return await judge(lesson, folder, options);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  };
  return {
    check: (lesson, submission, options = {}) =>
      queue.add(() => {
        signal?.throwIfAborted();
        return typeof submission === 'string'
          ? judge(lesson, submission, options)
          : layOutAndJudge(submission, lesson, options);
      }),
    hungry: () => queue.onSizeLessThan(2 * count),
    async close() {
      queue.clear();
      await judges.close();
      removeDirectory(directory);
    },
  };
}

/** A judge that is done finds the next submission laid out. */
const LAID_OUT_AHEAD = 1;
/** The same data every time: a proof that fails now and then is none. */
const SEED = 41;
const LIMITS: Limits = { callMs: 3_000, checkMs: 60_000, memoryMb: 512, outputBytes: 1_000_000 };
const ENDLESS_MS = 1_000;
