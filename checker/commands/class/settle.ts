import type { Submission } from '../../course/submissions.ts';
import type { StudentResults } from '../../report/results.ts';
import type { ExerciseResult } from '../../types.ts';
import type { Opened } from './open.ts';
import { withLateness, type Marked } from './with-lateness.ts';
import { withOverrides } from './with-overrides.ts';

/**
 * What was found, by student, with what the instructor has said about it: a mark on what came late, and points that
 * were set by hand. Which course the work was made for is what the work says.
 *
 * @param results in the order of the submissions
 * @throws Problem `usage` when there are more points set than an exercise has
 */
export function settle(
  submissions: Submission[],
  results: ExerciseResult[],
  { overrides, deadlines, found }: Pick<Opened, 'overrides' | 'deadlines' | 'found'>,
): Marked {
  const marked = new Set(submissions.filter(({ late }) => late).map(({ student }) => student));
  const { students, notices } = withLateness(byStudent(submissions, results), deadlines.rows, marked);
  const settled = withOverrides(students, overrides).map((one): StudentResults => {
    const course = found.claimed.get(one.student)?.course;
    return { ...one, ...(course && { course }) };
  });
  return { students: settled, notices };
}

function byStudent(submissions: Submission[], results: ExerciseResult[]): StudentResults[] {
  const students = new Map<string, ExerciseResult[]>();
  submissions.forEach(({ student }, index) => {
    students.set(student, [...(students.get(student) ?? []), results[index]!]);
  });
  return [...students].map(([student, exercises]) => ({ student, exercises }));
}
