import path from 'node:path';
import { advise } from '../diagnose/advice.ts';
import { diagnoseLoading } from '../diagnose/index.ts';
import { translateError } from '../diagnose/translate.ts';
import { ChildGone, ChildThrew, type ChildHandle } from '../sandbox/child-handle.ts';
import type { ChildPool } from '../sandbox/pool.ts';
import type { TypeChecker } from '../sandbox/type-checker.ts';
import type { Advice, CheckResult, ExerciseResult, Job, Outcome, Staged } from '../types.ts';
import { assembleChecks, type Ended } from './assemble.ts';
import { beforeRunning, type Early } from './before-running.ts';
import { Chance } from './chance.ts';
import { Examination } from './examination.ts';
import { isFull } from './directory.ts';
import { CourseFault, Found, isAssertion, isVerdict, NoRoom, Skipped, toChildError, toFinding } from './finding.ts';
import { whatExists, type Made } from './made.ts';
import { talkAbout } from './talk.ts';
import { explainEnd } from './outcomes.ts';
import { declaredChecks, runHidden } from './runner.ts';
import type { Student } from './student.ts';
import { typesToCheck } from './student-types.ts';
import type { Bench, CheckMeta } from './test.ts';

/** Where a judge works: children ready to be used, and a directory for databases. */
export interface Workplace {
  pool: ChildPool;
  directory: string;
}

/** A result, and whether a statement is still running that cannot be interrupted: then this judge is of no more use. */
export interface Checked {
  result: ExerciseResult;
  stuck: boolean;
}

/**
 * Checks one submission of one exercise: stage, load, run the hidden tests under two seeds, explain.
 *
 * @param signal ends the check early, when a newer save made it pointless
 * @throws CourseFault when the hidden test itself is broken
 */
export async function check(job: Job, workplace: Workplace, signal: AbortSignal): Promise<Checked> {
  const started = performance.now();
  const declared = declaredChecks(job.hidden);
  const close = (outcome: Outcome, rest: Partial<ExerciseResult> = {}): ExerciseResult => {
    const checks = rest.checks ?? unreached(job, declared);
    return {
      exercise: job.lesson.name,
      outcome,
      points: sum(checks, 'points'),
      maxPoints: sum(checks, 'maxPoints'),
      seed: job.seed,
      durationMs: Math.round(performance.now() - started),
      advice: [],
      ...rest,
      checks,
    };
  };
  const early = await beforeRunning(job);
  if ('outcome' in early) return { result: close(early.outcome, early.rest), stuck: false };
  const types = declared.some((meta) => meta.types) ? askEarly(job, early.staged, workplace, signal) : undefined;
  const child = await workplace.pool.take(job.limits, job.shares).catch((error: unknown) => {
    if (error instanceof ChildGone) return undefined;
    throw error;
  });
  if (!child) return { result: close('not-graded', { message: CANNOT_START }), stuck: false };
  const kill = (): void => child.kill();
  signal.addEventListener('abort', kill, { once: true });
  if (signal.aborted) kill();
  let ordinary = false;
  const deadline = setTimeout(() => child.kill('timed-out'), job.limits.checkMs);
  try {
    const examination = new Examination(job, early.staged, early.given, child, workplace.directory, types);
    const verdict = await examine(job, examination, child, declared).catch((error: unknown): Early => {
      if (error instanceof NoRoom) return { outcome: 'not-graded', rest: { message: NO_ROOM(workplace.directory) } };
      throw error;
    });
    const result = close(verdict.outcome, {
      ...verdict.rest,
      ...(child.output && { output: examination.places.inText(child.output) }),
    });
    if (job.forTalk) Object.assign(result, talkAbout(examination, result));
    await examination.close();
    ordinary = (verdict.outcome === 'passed' || verdict.outcome === 'failed') && !child.end && !examination.stuck;
    return { result, stuck: examination.stuck };
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', kill);
    if (ordinary && job.shares !== undefined && !signal.aborted) await workplace.pool.giveBack(child, job.shares);
    else child.kill();
  }
}

/** The compiler begins beside the other checks, unless they will stop at the first that fails. */
function askEarly(job: Job, staged: Staged, { pool }: Workplace, signal: AbortSignal): TypeChecker {
  signal.addEventListener('abort', () => pool.types.abandon(), { once: true });
  if (!job.untilFailure) void pool.types.check(typesToCheck(staged));
  return pool.types;
}

const CANNOT_START = 'The process that runs your code could not be started on this computer.';
const NO_ROOM = (directory: string): string =>
  `There is no room for its database: the disk of ${path.dirname(directory)} is full. Make room there.`;

async function examine(job: Job, examination: Examination, child: ChildHandle, declared: CheckMeta[]): Promise<Early> {
  const first = await runOnce(job, examination, job.seed, declared);
  if (first.loadError) return { outcome: 'does-not-load', rest: toLoadProblem(first.loadError, examination) };
  const end = child.end;
  // Values that were guessed, or remembered, do not survive other rows.
  const repeat = job.seeds === 2 && !end && first.ended.every((test) => test.error === undefined);
  const ended = repeat
    ? merge(first.ended, (await runOnce(job, examination, job.seed + 1, declared)).ended)
    : first.ended;
  const checks = assembleChecks(job.lesson, ended);
  if (checks.length !== declared.length) throw new CourseFault('not every check of the hidden test ran');
  const gone = end ?? child.end;
  if (gone) {
    // The check during which the child ended is a failed one; those after it were never reached.
    const message = explainEnd(gone, job.limits, child.loading);
    return { outcome: gone.outcome, rest: { checks, message } };
  }
  const outcome = checks.every((one) => one.outcome === 'passed') ? 'passed' : 'failed';
  if (outcome !== 'passed') return { outcome, rest: { checks, advice: [] } };
  return { outcome, rest: { checks, advice: first.advice, ...(first.made && { made: first.made.sentence }) } };
}

interface Run {
  ended: Ended[];
  advice: Advice[];
  made?: Made;
  loadError?: ChildThrew;
  fault?: unknown;
}

async function runOnce(job: Job, examination: Examination, seed: number, declared: CheckMeta[]): Promise<Run> {
  const { directory } = examination;
  const run: Run = { ended: [], advice: [] };
  const chance = new Chance(seed);
  const failed = new Set<string>();
  const bench: Bench = {
    async open(meta) {
      const needs = (job.untilFailure ? [...failed] : (meta.after ?? [])).find((id) => failed.has(id));
      if (needs ?? run.loadError) throw new Skipped(needs ?? 'loading');
      return examination.student(chance);
    },
    async ended(meta, student, error) {
      if (error === undefined && student?.evidence === 0) error = new CourseFault(`${meta.id} passed on claims alone`);
      // At once: the runner turns what an assertion compared into text of its own afterwards.
      if (error !== undefined && !(error instanceof Skipped) && isFull(directory)) throw (run.fault = new NoRoom());
      if (isAssertion(error)) error = new Found(toFinding(error, student?.statements));
      if (error instanceof ChildThrew) run.loadError ??= error;
      else if (error !== undefined && !isVerdict(error)) throw (run.fault = error);
      if (error !== undefined) failed.add(meta.id);
      run.ended.push({
        id: meta.id,
        points: meta.points ?? 1,
        after: meta.after ?? [],
        error,
        ...(job.notesSteps && student && { steps: student.steps }),
        ...(error !== undefined && student && { evidence: await evidenceOf(examination, student) }),
      });
      if (error === undefined && student) {
        run.advice = await adviceOf(examination, student);
        const made = await whatExists(student);
        if (made && made.links > (run.made?.links ?? 0)) run.made = made;
      }
      if (student) await examination.finish(student);
    },
  };
  await runHidden(job.hidden, bench, job.shuffled);
  // The runner keeps what a test throws to itself; a fault of the course must not look like a failed check.
  if (run.fault) throw run.fault;
  const order = declared.map(({ id }) => id);
  run.ended.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return run;
}

async function evidenceOf(examination: Examination, student: Student): Promise<Ended['evidence']> {
  if (!student.isOpen) return undefined;
  const database = await student.world.schema().catch((error: unknown) => {
    // A database that was left locked has nothing to show.
    if (error instanceof Found) return undefined;
    throw error;
  });
  if (!database) return undefined;
  return {
    exercise: examination.job.lesson.name,
    source: examination.staged.facts,
    claimed: student.world.models,
    database,
    tape: student.world.database.tape.since(0),
    added: examination.shipped.added,
    edited: examination.shipped.edited,
  };
}

async function adviceOf(examination: Examination, student: Student): Promise<Advice[]> {
  const evidence = await evidenceOf(examination, student);
  return evidence ? advise(evidence) : [];
}

function merge(first: Ended[], second: Ended[]): Ended[] {
  return first.map((test, index) => (test.error === undefined ? (second[index] ?? test) : test));
}

function toLoadProblem(threw: ChildThrew, { job, staged, places }: Examination): Partial<ExerciseResult> {
  const error = toChildError(threw, places);
  const diagnosis = diagnoseLoading(job.lesson.name, staged.facts, error);
  return {
    message: translateError(error),
    ...(error.place && { place: error.place }),
    ...(diagnosis && { diagnosis }),
  };
}

function unreached(job: Job, declared: CheckMeta[]): CheckResult[] {
  return declared.map((meta) => ({
    id: meta.id,
    title: job.lesson.acceptance.find((line) => line.id === meta.id)?.title ?? meta.id,
    outcome: 'not-reached',
    points: 0,
    maxPoints: meta.points ?? 1,
  }));
}

function sum(checks: CheckResult[], what: 'points' | 'maxPoints'): number {
  return checks.reduce((total, one) => total + one[what], 0);
}
