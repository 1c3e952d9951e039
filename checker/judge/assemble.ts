import { ChildGone, IDLE } from '../sandbox/child-handle.ts';
import type { CheckResult, CheckStep, Evidence, Lesson } from '../types.ts';
import { diagnose } from '../diagnose/index.ts';
import { translateError } from '../diagnose/translate.ts';
import { Found, Skipped } from './finding.ts';

/** How one hidden test ended, under one seed. */
export interface Ended {
  id: string;
  points: number;
  after: string[];
  /** Undefined when it passed. */
  error?: unknown;
  /** What a diagnosis may look at; only there when it failed with a finding. */
  evidence?: Omit<Evidence, 'finding' | 'check'>;
  /** What it tried, where that is wanted. */
  steps?: CheckStep[];
}

/**
 * Turns ended tests into check results, in the order of the file.
 *
 * @param lesson gives each check the line that the learner reads
 */
export function assembleChecks(lesson: Lesson, ended: Ended[]): CheckResult[] {
  let gone = false;
  return ended.map((test) => {
    const title = titleOf(lesson, test.id);
    const { steps = [] } = test;
    const base = { id: test.id, title, points: 0, maxPoints: test.points, ...(steps.length > 0 && { steps }) };
    const { error } = test;
    if (error === undefined) return { ...base, outcome: 'passed', points: test.points };
    if (error instanceof Skipped) {
      return { ...base, outcome: 'skipped', message: `Not tried: it needs “${titleOf(lesson, error.needs)}” first.` };
    }
    if (!(error instanceof ChildGone)) return { ...base, outcome: 'failed', ...explain(test, title) };
    // The check during which the child ended failed; the ones after it were never reached.
    const outcome = gone || error.end.during === IDLE ? 'not-reached' : 'failed';
    gone = true;
    return { ...base, outcome };
  });
}

function explain(test: Ended, title: string): Partial<CheckResult> {
  const finding = { sql: [], ...(test.error as Found).finding };
  const { tried, expected, actual, error, sql } = finding;
  const diagnosis = test.evidence && diagnose({ ...test.evidence, check: { id: test.id, title }, finding });
  return {
    message: tried,
    ...(expected !== undefined && { expected }),
    ...(error ? { actual: translateError(error) } : actual !== undefined && { actual }),
    ...(sql.length > 0 && { sql }),
    ...(diagnosis && { diagnosis }),
  };
}

function titleOf(lesson: Lesson, id: string): string {
  return lesson.acceptance.find((line) => line.id === id)?.title ?? id;
}
