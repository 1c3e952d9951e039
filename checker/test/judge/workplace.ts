import path from 'node:path';
import { readCatalog } from '../../course/catalog.ts';
import { places } from '../../course/paths.ts';
import { Judges, type NewJob } from '../../judge/judges.ts';
import { buildChildProgram } from '../../sandbox/program.ts';
import type { ExerciseResult, Lesson, Limits } from '../../types.ts';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

export const LIMITS: Limits = { callMs: 10_000, checkMs: 60_000, memoryMb: 512, outputBytes: 1_000_000 };

/** Real judges in processes of their own: two tests of the runner cannot run in one. */
export interface TestWorkplace {
  lessons: Lesson[];
  /** The processes of the judges. */
  judges(): number[];
  check(exercise: string, folder: string, rest?: Partial<NewJob>, signal?: AbortSignal): Promise<ExerciseResult>;
  close(): Promise<void>;
}

/** @param box the program that gives each child a box of its own */
export async function openWorkplace(limits: Limits = LIMITS, box?: string): Promise<TestWorkplace> {
  const lessons = await readCatalog(ROOT);
  const program = { ...(await buildChildProgram(ROOT, { snapshot: true })), ...(box && { box }) };
  const judges = new Judges({ program, limits, count: 2, spare: 1 });
  return {
    lessons,
    check(exercise, folder, rest = {}, signal) {
      const lesson = lessons.find((candidate) => candidate.name === exercise)!;
      const { starter, hidden } = places(ROOT, exercise);
      return judges.check(
        { lesson, folder, starter, hidden, seed: 41, limits, skipNotStarted: false, ...rest },
        signal,
      );
    },
    judges: () => [...judges.pids],
    close: () => judges.close(),
  };
}

/** The outcome of each check by its id. */
export function outcomesOf(result: ExerciseResult): Record<string, string> {
  return Object.fromEntries(result.checks.map((one) => [one.id, one.outcome]));
}
