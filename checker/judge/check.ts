import path from 'node:path';
import { diagnoseLoading } from '../diagnose/index.ts';
import { translateError } from '../diagnose/translate.ts';
import { ChildGone, ChildThrew, type ChildHandle } from '../sandbox/child-handle.ts';
import type { ChildPool } from '../sandbox/pool.ts';
import type { TypeChecker } from '../sandbox/type-checker.ts';
import type { CheckResult, ExerciseResult, Job, Outcome, Staged } from '../types.ts';
import { assembleChecks, type Ended } from './assemble.ts';
import { beforeRunning, type Early } from './before-running.ts';
import { Examination } from './examination.ts';
import { CourseFault, NoRoom, toChildError } from './finding.ts';
import { explainEnd } from './outcomes.ts';
import { runOnce } from './run-once.ts';
import { declaredChecks } from './runner.ts';
import { typesToCheck, worthOf } from './student-types.ts';
import { talkAbout } from './talk.ts';
import type { CheckMeta } from './test.ts';

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
  const early = await beforeRunning(job);
  const staged = 'staged' in early ? early.staged : undefined;
  const close = (outcome: Outcome, rest: Partial<ExerciseResult> = {}): ExerciseResult => {
    const checks = rest.checks ?? unreached(job, declared, staged);
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
    const verdict = await examine(job, examination, child, declared)
      .catch((error: unknown): Early => {
        if (error instanceof NoRoom) return { outcome: 'not-graded', rest: { message: NO_ROOM(workplace.directory) } };
        throw error;
      })
      .finally(() => examination.close());
    const result = close(verdict.outcome, {
      ...verdict.rest,
      ...(child.output && { output: examination.places.inText(child.output) }),
    });
    if (job.forTalk) Object.assign(result, talkAbout(examination, result));
    ordinary = ORDINARY.includes(verdict.outcome) && !child.end && !examination.stuck;
    return { result, stuck: examination.stuck };
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', kill);
    if (ordinary && job.shares !== undefined && !signal.aborted) await workplace.pool.giveBack(child, job.shares);
    else child.kill();
  }
}

/** After these a child that came to rest is as it was. */
const ORDINARY: Outcome[] = ['passed', 'failed', 'does-not-load'];

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

function unreached(job: Job, declared: CheckMeta[], staged: Staged | undefined): CheckResult[] {
  return declared.map((meta) => ({
    id: meta.id,
    title: job.lesson.acceptance.find((line) => line.id === meta.id)?.title ?? meta.id,
    outcome: 'not-reached',
    points: 0,
    maxPoints: worthOf(meta, staged),
  }));
}

function sum(checks: CheckResult[], what: 'points' | 'maxPoints'): number {
  return checks.reduce((total, one) => total + one[what], 0);
}
