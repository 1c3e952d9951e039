import path from 'node:path';
import { Problem } from '../errors.ts';
import type { StudentResults } from '../report/results.ts';
import { renderClass } from '../report/terminal/class.ts';
import type { ExerciseResult, Lesson } from '../types.ts';
import { documentOf, exitCodeOf } from './check-once.ts';
import type { CheckOptions } from './check-options.ts';
import type { CommandContext } from './command.ts';
import { openGrading, usualJobs } from './grading.ts';
import { gradeAll } from './class/grade-all.ts';
import { openClassFor, type Opened } from './class/open.ts';
import { openRun, type Run } from './class/run.ts';
import { preflight } from './class/preflight.ts';
import { ISOLATION, sayChanges, sayResumed } from './class/say.ts';
import { settle } from './class/settle.ts';
import { hasPages } from './outputs/options.ts';
import { planOutputs } from './outputs/plan.ts';
import { writeOutputs } from './outputs/write.ts';
import { showProgress } from './progress.ts';

/** Grades a class: every student, every exercise that at least one of them has. A run that is stopped can be gone on with. */
export async function checkClass(options: CheckOptions, lessons: Lesson[], context: CommandContext): Promise<number> {
  const folder = path.resolve(context.cwd, options.class!);
  const opened = await openClassFor(options, folder, lessons, context);
  try {
    return await grade({ ...opened, folder }, options, lessons, context);
  } finally {
    await opened.found.close();
  }
}

type Given = Opened & { folder: string };

async function grade(given: Given, options: CheckOptions, lessons: Lesson[], context: CommandContext): Promise<number> {
  const { printer, style, signal } = context;
  const { found, deadlines, folder } = given;
  const { submissions } = found;
  const outputs = await planOutputs(options.outputs, {
    cwd: context.cwd,
    graded: [folder],
    downloads: found.downloads,
    names: {
      students: [...new Set(submissions.map(({ student }) => student))],
      exercises: [...new Set(submissions.map(({ lesson }) => lesson.name))],
    },
  });
  const jobs = Math.min(options.jobs ?? usualJobs(), submissions.length);
  const snapshot = submissions.length >= WORTH_A_SNAPSHOT;
  const grading = await openGrading(context.root, {
    ...options,
    jobs,
    spare: 1,
    snapshot,
    boxes: true,
    ownProcessors: true,
    forTalk: hasPages(options.outputs),
  });
  const { isolation } = grading;
  // Standard output belongs to the document.
  if (options.json) printer.err(ISOLATION[isolation]);
  else printer.out(`${ISOLATION[isolation]}\n`);
  const progress = showProgress(printer, submissions.length, options.json);
  const say = (sentence: string): void => (options.json ? printer.err(sentence) : printer.out(sentence));
  for (const notice of [...found.notices, ...deadlines.notices]) say(notice);
  let run: Run | undefined;
  try {
    if (options.requireIsolation === 'full' && isolation !== 'full') throw noBoxes();
    const { seed, timeout } = options;
    const graded = lessons.filter(({ name }) => submissions.some(({ lesson }) => lesson.name === name));
    const exercises = graded.map(({ name }) => name);
    const identity = { folder, exercises, outputs: outputs.map(({ target }) => target), seed, timeout, isolation };
    run = await openRun(context.root, identity, options.changed, (sentence) => printer.err(sentence));
    await preflight(context.root, graded, grading, signal);
    if (run.resumed > 0) say(sayResumed(run, submissions.length));
    const results = await gradeAll(submissions, { grading, run, signal, jobs, onDone: progress.done });
    progress.end();
    const { students, notices } = settle(submissions, results, given);
    const document = await documentOf(students, context, isolation);
    if (options.json) printer.out(JSON.stringify(document, null, 2));
    else printer.out(renderClass(students, style()));
    for (const notice of notices) say(notice);
    const written = await writeOutputs(outputs, document, { ...context, json: options.json });
    for (const sentence of sayChanges(run.before, results, submissions)) say(sentence);
    // Until everything is on disk, the next run may have to go on from here.
    if (written) await run.finish();
    return written ? exitCode(students, options.failUnder) : 3;
  } catch (error) {
    if (signal.aborted && run) say('Stopped. What was graded is kept: the same command goes on from there.');
    throw error;
  } finally {
    progress.end();
    await grading.close();
    await run?.close();
  }
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

/** The snapshot takes about as long to build as it saves on so many children. */
const WORTH_A_SNAPSHOT = 8;
