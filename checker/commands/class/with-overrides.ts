import type { Override } from '../../course/class/overrides.ts';
import { Problem } from '../../errors.ts';
import type { StudentResults } from '../../report/results.ts';
import type { ExerciseResult } from '../../types.ts';

/**
 * Puts the points that were set by hand in place of what was earned. Each such result says so, with the reason, in
 * everything that is made of it.
 *
 * @throws Problem `usage` when there are more points than the exercise has
 */
export function withOverrides(students: StudentResults[], overrides: Override[]): StudentResults[] {
  if (overrides.length === 0) return students;
  return students.map(({ student, exercises }) => ({
    student,
    exercises: exercises.map((result) => {
      const mine = overrides.find((one) => isFor(one, student, result));
      return mine ? overridden(result, mine, student) : result;
    }),
  }));
}

type Overridden = ExerciseResult & { override: { points: number; outcome: string; reason: string } };

function isFor({ student, exercise }: Override, name: string, result: ExerciseResult): boolean {
  return student.toLowerCase() === name.toLowerCase() && exercise === result.exercise;
}

function overridden(result: ExerciseResult, { points, reason }: Override, student: string): Overridden {
  const { maxPoints, exercise, outcome } = result;
  if (points > maxPoints) {
    throw new Problem(
      'usage',
      `--overrides gives ${student} ${points} points for ${exercise}, which has ${maxPoints}.`,
      {
        next: 'Correct it, and run the same command: what was graded is kept.',
      },
    );
  }
  const message = `Set by hand to ${points} of ${maxPoints} points; it was ${outcome} with ${result.points}. ${reason}`;
  return {
    ...result,
    outcome: points === maxPoints ? 'passed' : 'failed',
    points,
    message,
    override: { points: result.points, outcome, reason },
    advice: [{ id: 'set-by-hand', message }, ...result.advice],
  };
}
