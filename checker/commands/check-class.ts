import path from 'node:path';
import { findLesson } from '../course/find.ts';
import { findClass, type Submission } from '../course/submissions.ts';
import { Problem } from '../errors.ts';
import type { StudentResults } from '../report/results.ts';
import { renderClass } from '../report/terminal/class.ts';
import type { ExerciseResult, Lesson } from '../types.ts';
import { documentOf, exitCodeOf } from './check-once.ts';
import type { CheckOptions } from './check-options.ts';
import type { CommandContext } from './command.ts';
import { openGrading, usualJobs, type Grading } from './grading.ts';
import { planOutputs } from './outputs/plan.ts';
import { writeOutputs } from './outputs/write.ts';
import { showProgress } from './progress.ts';

/** Grades a class: every student, every exercise that at least one of them has. */
export async function checkClass(options: CheckOptions, lessons: Lesson[], context: CommandContext): Promise<number> {
  const { printer, style, signal } = context;
  const only = options.only?.map((word) => findLesson(lessons, word));
  const folder = path.resolve(context.cwd, options.class!);
  const submissions = await findClass(folder, lessons, only);
  const outputs = await planOutputs(options.outputs, {
    cwd: context.cwd,
    graded: [folder],
    names: {
      students: [...new Set(submissions.map(({ student }) => student))],
      exercises: [...new Set(submissions.map(({ lesson }) => lesson.name))],
    },
  });
  const jobs = Math.min(options.jobs ?? usualJobs(), submissions.length);
  const snapshot = submissions.length >= WORTH_A_SNAPSHOT;
  const grading = await openGrading(context.root, { ...options, jobs, spare: 1, snapshot, boxes: true });
  const { isolation } = grading;
  // Standard output belongs to the document.
  if (options.json) printer.err(ISOLATION[isolation]);
  else printer.out(`${ISOLATION[isolation]}\n`);
  const progress = showProgress(printer, submissions.length, options.json);
  try {
    if (options.requireIsolation === 'full' && isolation !== 'full') throw noBoxes();
    const results = await gradeAll(submissions, grading, signal, jobs, progress.done);
    progress.end();
    const students = byStudent(submissions, results);
    const document = await documentOf(students, context, isolation);
    if (options.json) printer.out(JSON.stringify(document, null, 2));
    else printer.out(renderClass(students, style()));
    const written = await writeOutputs(outputs, document, { ...context, json: options.json });
    return written ? exitCode(students, options.failUnder) : 3;
  } finally {
    progress.end();
    await grading.close();
  }
}

/**
 * A few at a time, so that a class of a thousand is no pile of waiting promises. Whatever one student handed in stays
 * together, because it may share a process; with fewer students than judges, nobody's work waits for that.
 */
async function gradeAll(
  submissions: Submission[],
  grading: Grading,
  signal: AbortSignal,
  jobs: number,
  onDone: () => void,
): Promise<ExerciseResult[]> {
  const results = new Array<ExerciseResult>(submissions.length);
  const students = new Set(submissions.map(({ student }) => student)).size;
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < submissions.length) {
      const { student } = submissions[next]!;
      const mine = [next++];
      while (students >= jobs && submissions[next]?.student === student) mine.push(next++);
      for (const index of mine) {
        const { lesson, folder } = submissions[index]!;
        results[index] = await grading.check(lesson, folder, signal, student);
        onDone();
      }
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return results;
}

function byStudent(submissions: Submission[], results: ExerciseResult[]): StudentResults[] {
  const students = new Map<string, ExerciseResult[]>();
  submissions.forEach(({ student }, index) => {
    students.set(student, [...(students.get(student) ?? []), results[index]!]);
  });
  return [...students].map(([student, exercises]) => ({ student, exercises }));
}

/** 0 once everyone is graded; with a limit, 1 when a student is below it. */
function exitCode(students: StudentResults[], failUnder: number | undefined): number {
  if (exitCodeOf(students.flatMap(({ exercises }) => exercises)) === 3) return 3;
  if (failUnder === undefined) return 0;
  return students.some(({ exercises }) => percentOf(exercises) < failUnder) ? 1 : 0;
}

function percentOf(exercises: ExerciseResult[]): number {
  const sum = (what: 'points' | 'maxPoints'): number => exercises.reduce((total, one) => total + one[what], 0);
  return (sum('points') / Math.max(1, sum('maxPoints'))) * 100;
}

function noBoxes(): Problem {
  return new Problem(
    'cannot-grade',
    'Full isolation was asked for, and this computer cannot give it: bubblewrap does not run here.',
    {
      next: 'On Linux, install the package bubblewrap; elsewhere, grade in a Linux container. Nothing was graded.',
    },
  );
}

/** Said before anything runs. */
const ISOLATION = {
  full:
    'Isolation: full. Each submission runs in a box of its own, without network, files or other processes in sight ' +
    '(bubblewrap).',
  basic:
    'Isolation: basic. Each submission runs in a process of its own that can read no file and reaches no grade, but ' +
    'under your user and with your network. Grade people you know, install bubblewrap, or grade inside a container.',
};

/** The snapshot takes about as long to build as it saves on so many children. */
const WORTH_A_SNAPSHOT = 8;
