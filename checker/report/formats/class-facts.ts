import type { CheckResult, Diagnosis, ExerciseResult } from '../../types.ts';
import type { ResultsDocument } from '../results.ts';
import { isJudged } from './points.ts';

/** A mistake with a name, and who makes it where. */
export interface ClassMisconception {
  id: string;
  /** How it was explained to the first of them. */
  message: string;
  /** The paragraph that teaches it. */
  lesson?: string;
  /** How many different students make it. */
  students: number;
  places: { student: string; exercise: string; file?: string; line?: number }[];
}

/** How a check of an exercise went for those who began the exercise and were judged. */
export interface CheckFacts extends Pick<CheckResult, 'id' | 'title'> {
  tried: number;
  passed: number;
  /** Whether some of those who failed it got an explanation. */
  explained: boolean;
}

/** How one exercise went for the class. */
export interface ExerciseFacts {
  exercise: string;
  /** Students that it was given to. */
  students: number;
  begun: number;
  passed: number;
  checks: CheckFacts[];
}

/** The misconceptions of a class, the most common first; of equals, the one that comes first in the course. */
export function rankMisconceptions({ students }: ResultsDocument): ClassMisconception[] {
  const found = new Map<string, ClassMisconception>();
  const known = new Set<string>();
  for (const { student, exercises } of students) {
    for (const result of exercises) {
      for (const { id, message, lesson, file, line } of diagnosesOf(result)) {
        const one = found.get(id) ?? { id, message, lesson, students: 0, places: [] };
        const place = { student, exercise: result.exercise, file, line };
        // A mistake often fails several checks of an exercise.
        const key = JSON.stringify([id, place]);
        if (!known.has(key)) one.places.push(place);
        known.add(key);
        found.set(id, one);
      }
    }
  }
  const counted = [...found.values()].map((one) => ({
    ...one,
    students: new Set(one.places.map(({ student }) => student)).size,
  }));
  return counted.sort(
    (one, other) => other.students - one.students || firstExercise(one).localeCompare(firstExercise(other)),
  );
}

/** Every exercise with its checks in their order, counted over the class. */
export function countChecks({ students }: ResultsDocument): ExerciseFacts[] {
  const results = students.flatMap(({ exercises }) => exercises);
  const names = [...new Set(results.map(({ exercise }) => exercise))].sort();
  return names.map((exercise) => {
    const all = results.filter((result) => result.exercise === exercise);
    const begun = all.filter((result) => isJudged(result) && !NOT_BEGUN.has(result.outcome));
    return {
      exercise,
      students: all.length,
      begun: begun.length,
      passed: all.filter(({ outcome }) => outcome === 'passed').length,
      checks: all[0]!.checks.map(({ id, title }) => {
        const tried = begun.flatMap(({ checks }) => checks.filter((check) => check.id === id));
        return {
          id,
          title,
          tried: tried.length,
          passed: tried.filter(({ outcome }) => outcome === 'passed').length,
          explained: tried.some(({ diagnosis }) => diagnosis !== undefined),
        };
      }),
    };
  });
}

function diagnosesOf({ diagnosis, checks }: ExerciseResult): Diagnosis[] {
  return [...(diagnosis ? [diagnosis] : []), ...checks.flatMap((check) => check.diagnosis ?? [])];
}

function firstExercise({ places }: ClassMisconception): string {
  return places.map(({ exercise }) => exercise).sort()[0] ?? '';
}

const NOT_BEGUN = new Set(['not-started', 'not-submitted']);
