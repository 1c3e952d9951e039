import { test as base } from 'vitest';
import type { Student } from './student.ts';

/** What a hidden test says about itself. */
export interface CheckMeta {
  /** The id of its line in the lesson's acceptance list. */
  id: string;
  /** 1 when left out. */
  points?: number;
  /** Ids of checks without which this one cannot be tried. */
  after?: string[];
  /** It asks TypeScript's compiler, which is started at once, because it takes longer than everything else. */
  types?: boolean;
}

/** What the body of a hidden test is given. */
export interface CheckContext {
  student: Student;
}

/** Opens a student for a test and hears how the test ended; a judge has one, `npx vitest run` another. */
export interface Bench {
  open(meta: CheckMeta): Promise<Student>;
  ended(meta: CheckMeta, student: Student | undefined, error: unknown): Promise<void>;
}

/** Vitest's `test`, with a student for each test: what hidden tests are written with. */
export type CheckTest = (
  title: string,
  options: { meta: CheckMeta },
  body: (context: CheckContext) => Promise<void>,
) => void;

/**
 * Makes the `test` of hidden tests from Vitest's own. Not by `test.extend`: its fixtures are kept by the runner after
 * a run, and a judge runs thousands.
 *
 * @param vitestTest `test` of Vitest
 * @param bench asked for when a test runs
 */
export function createTest(vitestTest: typeof base, bench: () => Bench): CheckTest {
  return (title, { meta }, body) => {
    vitestTest(title, { meta: meta as object }, async () => {
      let student: Student | undefined;
      let failure: unknown;
      try {
        student = await bench().open(meta);
        await body({ student });
      } catch (error) {
        failure = error ?? new Error('nothing was thrown');
      }
      await bench().ended(meta, student, failure);
      if (failure !== undefined) throw failure;
    });
  };
}
