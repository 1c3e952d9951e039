import type { ExerciseResult } from '../../types.ts';

/** The points of some exercises together. */
export interface PointSum {
  points: number;
  maxPoints: number;
  /** False when one of them was not judged: then `points` is not a grade. */
  judged: boolean;
  /** False when none of them was handed in. */
  submitted: boolean;
}

type Counted = Pick<ExerciseResult, 'outcome' | 'points' | 'maxPoints'>;

/** Adds points up without taking work that nobody judged for a zero. */
export function sumPoints(results: Counted[]): PointSum {
  return {
    points: results.reduce((sum, { points }) => sum + points, 0),
    maxPoints: results.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    judged: results.every(isJudged),
    submitted: results.some(({ outcome }) => outcome !== 'not-submitted'),
  };
}

/** False for what this computer or the checker could not do: no points and no zero either. */
export function isJudged({ outcome }: Pick<ExerciseResult, 'outcome'>): boolean {
  return outcome !== 'not-graded' && outcome !== 'grader-error';
}

/** A part of a whole in percent, with one digit behind the point. */
export function toPercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 10;
}
