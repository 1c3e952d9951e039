import { toDocument, type ResultsDocument, type StudentResults } from '../../../report/results.ts';
import type { ExerciseResult } from '../../../types.ts';
import { check, oneSided, result } from '../terminal/results.ts';

/** A results document of these students. */
export function documentOf(...students: StudentResults[]): ResultsDocument {
  return toDocument(students, { course: { version: '1.0.0', hash: 'abc' }, isolation: 'basic', database: 'sqlite' });
}

/** The document of one submission. */
export function submissionOf(...exercises: ExerciseResult[]): ResultsDocument {
  return documentOf({ student: 'you', exercises });
}

/** Text that wants to be more than text wherever it is put. */
export const HOSTILE =
  "=cmd|'/c calc'!A1,\"; <script>alert(1)</script> ]]> <!-- & &amp; \u0000\u001B[31m\u202E\uFFFF\n::error::x\r";

/** One outcome after another, each as the checker makes it. */
export function passed(exercise = '05-lifeguard-beaches'): ExerciseResult {
  return result({
    exercise,
    checks: [check('All migrations run'), check('Links both ways', { maxPoints: 2, points: 2 })],
  });
}

export function failed(exercise = '05-lifeguard-beaches'): ExerciseResult {
  return { ...oneSided(), exercise };
}

export function notReached(outcome: ExerciseResult['outcome'], exercise = '05-lifeguard-beaches'): ExerciseResult {
  const checks = ['All migrations run', 'Links both ways'].map((title) => check(title, { outcome: 'not-reached' }));
  return result({ exercise, outcome, checks });
}

/** A failed check whose every text is hostile. */
export function hostile(): ExerciseResult {
  const diagnosis = {
    id: 'one-sided',
    message: HOSTILE,
    file: `models/${HOSTILE}.ts`,
    line: 3,
    lesson: '02-both-sides#pairs',
  };
  const texts = { message: HOSTILE, expected: HOSTILE, actual: HOSTILE, sql: [HOSTILE], diagnosis };
  return result({ outcome: 'failed', checks: [check(HOSTILE, { ...texts, outcome: 'failed' })], output: HOSTILE });
}
