import { createHash } from 'node:crypto';
import type { ExerciseResult } from '../../types.ts';
import { withMet } from './diary.ts';
import { UNTOUCHED, type ExerciseProgress, type Progress } from './schema.ts';

/**
 * A change of what is known. It is made again on what is on disk by then, so it must be right there too, and right when
 * made twice.
 */
export type Change = (known: Progress) => Progress;

/** A verdict on something the learner saved. */
export function judged(result: ExerciseResult, now: Date): Change {
  const mark = failureMark(result);
  const change = changed(result.exercise, now, (before) => ({
    ...afterVerdict(before, result, now),
    ...worked(before, now),
    failures: result.outcome === 'passed' ? [] : mark === undefined ? before.failures : add(mark, before.failures),
  }));
  return (known) => ({ ...change(known), diary: withMet(known.diary, result, now) });
}

/** A question of a review was answered, and the learner says whether they knew it. */
export function answered(question: string, knewIt: boolean, now: Date): Change {
  const asked = now.toISOString();
  return (known) => {
    const before = known.review.questions[question] ?? { asked: '', missed: 0, knownInARow: 0 };
    if (before.asked === asked) return known;
    const { missed, knownInARow } = before;
    const after = knewIt ? { missed, knownInARow: knownInARow + 1 } : { missed: missed + 1, knownInARow: 0 };
    const questions = { ...known.review.questions, [question]: { asked, ...after } };
    return { ...known, review: { ...known.review, questions } };
  };
}

/** The review after a lesson was gone through. */
export function reviewed(lesson: string): Change {
  return (known) => {
    const { review } = known;
    return review.done.includes(lesson) ? known : { ...known, review: { ...review, done: [...review.done, lesson] } };
  };
}

/** A verdict on what was there anyway, as when the workbook opens: it is no attempt of the learner's. */
export function seen(result: ExerciseResult, now: Date): Change {
  return changed(result.exercise, now, (before) => afterVerdict(before, result, now));
}

/** What was shown to the learner. Hints once shown are not taken back. */
export function recorded(exercise: string, shown: Shown, now: Date): Change {
  return changed(exercise, now, (before) => ({
    ...before,
    ...worked(before, now),
    hintsShown: Math.max(before.hintsShown, Math.min(3, shown.hintsShown ?? 0)),
    gaveUp: before.gaveUp || (shown.gaveUp ?? false),
  }));
}

/** What a key of the workbook shows. */
export type Shown = Partial<Pick<ExerciseProgress, 'hintsShown' | 'gaveUp'>>;

function changed(exercise: string, now: Date, change: (before: ExerciseProgress) => ExerciseProgress): Change {
  return (known) => ({
    ...known,
    lastVisit: later(known.lastVisit, now),
    exercises: { ...known.exercises, [exercise]: change(known.exercises[exercise] ?? UNTOUCHED) },
  });
}

function afterVerdict(before: ExerciseProgress, result: ExerciseResult, now: Date): ExerciseProgress {
  // That this computer could not check says nothing about the exercise.
  if (result.outcome === 'not-graded' || result.outcome === 'grader-error') return before;
  const { outcome, points, maxPoints, checks } = result;
  return {
    ...before,
    ...(outcome === 'passed' && { passedAt: before.passedAt ?? now.toISOString() }),
    lastOutcome: outcome,
    points,
    maxPoints,
    checksPassed: checks.filter((one) => one.outcome === 'passed').length,
    checks: checks.length,
  };
}

function worked(before: ExerciseProgress, now: Date): Pick<ExerciseProgress, 'firstOpened' | 'lastSeen'> {
  return { firstOpened: before.firstOpened ?? now.toISOString(), lastSeen: later(before.lastSeen, now) };
}

/**
 * Two failures with one mark are the same failure: the same checks fail, and the first of them for the same reason. The
 * data of a check is new each time, and must not make a difference.
 */
function failureMark({ outcome, message, checks }: ExerciseResult): string | undefined {
  if (NO_ATTEMPT.has(outcome)) return undefined;
  const failed = checks.filter((one) => one.outcome === 'failed');
  const why = failed[0]?.diagnosis;
  const told = JSON.stringify([outcome, message, failed.map(({ id }) => id), why?.id, why?.message]);
  return createHash('sha256').update(told).digest('hex').slice(0, 12);
}

function add(mark: string, marks: string[]): string[] {
  return marks.includes(mark) ? marks : [...marks, mark].slice(-MOST_MARKS);
}

function later(known: string | undefined, now: Date): string {
  const moment = now.toISOString();
  return known !== undefined && known > moment ? known : moment;
}

const NO_ATTEMPT = new Set(['passed', 'not-started', 'not-submitted', 'not-graded', 'grader-error']);
/** Enough to count with; the file stays small. */
const MOST_MARKS = 20;
