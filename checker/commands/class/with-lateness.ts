import type { DeadlineRow } from '../../course/class/deadlines.ts';
import type { StudentResults } from '../../report/results.ts';
import type { ExerciseResult, Lateness } from '../../types.ts';

/** The results with a mark on what came late, and what nobody could tell. */
export interface Marked {
  students: StudentResults[];
  notices: string[];
}

/**
 * Marks what was handed in after its deadline. The mark changes no point: what it means is for the instructor to say.
 *
 * @param marked who the learning platform says was late
 */
export function withLateness(students: StudentResults[], rows: DeadlineRow[], marked: ReadonlySet<string>): Marked {
  const unknown = new Set<string>();
  const extended = new Set<string>();
  const withMarks = students.map(({ student, exercises }) => ({
    student,
    exercises: exercises.map((result) => {
      if (result.outcome === 'not-submitted') return result;
      const late = latenessOf(student, result, rows, marked.has(student));
      if (late === 'unknown') unknown.add(student);
      if (late === 'extended') extended.add(student);
      return typeof late === 'object' ? { ...result, late } : result;
    }),
  }));
  return { students: withMarks, notices: [...sayUnknown(unknown, rows, marked), ...sayExtended(extended)] };
}

/** What is said of one student in particular comes before what is said of all. */
function latenessOf(
  student: string,
  { exercise }: ExerciseResult,
  rows: DeadlineRow[],
  marked: boolean,
): Lateness | 'unknown' | 'extended' | undefined {
  const mine = rows
    .filter((row) => isSame(row.student, student) && (row.exercise === undefined || row.exercise === exercise))
    .sort((one, other) => weightOf(other) - weightOf(one));
  const due = mine.find(({ deadline }) => deadline !== undefined);
  const submitted = mine.find((row) => row.submitted !== undefined)?.submitted;
  const deadline = due?.deadline;
  if (deadline && submitted) {
    if (submitted <= deadline) return undefined;
    return { says: 'deadlines', deadline: deadline.toISOString(), submitted: submitted.toISOString() };
  }
  if (marked && due?.student !== undefined) return 'extended';
  if (marked) return { says: 'platform', ...(deadline && { deadline: deadline.toISOString() }) };
  return deadline ? 'unknown' : undefined;
}

function isSame(one: string | undefined, student: string): boolean {
  return one === undefined || one.toLowerCase() === student.toLowerCase();
}

function weightOf({ student, exercise }: DeadlineRow): number {
  return (student === undefined ? 0 : 2) + (exercise === undefined ? 0 : 1);
}

/** Whoever has no mark of a platform that marks was in time. */
function sayUnknown(unknown: Set<string>, rows: DeadlineRow[], marked: ReadonlySet<string>): string[] {
  if (unknown.size === 0) return [];
  if (rows.some(({ submitted }) => submitted !== undefined)) {
    return [`No time of handing in, so not counted as late: ${[...unknown].join(', ')}.`];
  }
  if (marked.size > 0) return [];
  return ['Nothing says when anybody handed in, so nobody is late: --deadlines takes it from its column submitted.'];
}

function sayExtended(extended: Set<string>): string[] {
  if (extended.size === 0) return [];
  return [
    `Marked as late by the platform, with a deadline of their own and no time of handing in, so not counted as late: ` +
      `${[...extended].join(', ')}.`,
  ];
}
