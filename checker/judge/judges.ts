import type { ExerciseResult, Job, Limits } from '../types.ts';
import type { ChildProgram } from '../sandbox/program.ts';
import { JudgeProcess } from './judge-process.ts';
import { processorsFor } from './processors.ts';

/** What the supervisor's judges need to begin. */
export interface JudgesOptions {
  program: ChildProgram;
  limits: Limits;
  /** How many judges work side by side. */
  count: number;
  /** How many children each keeps warm. */
  spare: number;
  /** Try both seeds of a check at the same time, each in its own judge; for one person who waits, not for a class. */
  seedsSideBySide?: boolean;
  /** Each judge on a processor of its own, where it can be had; for work that has the computer to itself. */
  ownProcessors?: boolean;
  /** After how many checks a judge is replaced by a new one. */
  checksPerJudge?: number;
}

/** Thrown for a check that a newer save made pointless. */
export class Cancelled extends Error {}

/** A judge is replaced after so many checks: whatever leaks, leaks little. Twice as many are watched by `npm run soak`. */
const CHECKS_PER_JUDGE = 2_500;

/** What is to be checked. Under two seeds, unless one is asked for: that is no proof of a pass. */
export type NewJob = Omit<Job, 'id' | 'seeds'> & { seeds?: 1 };

/** The supervisor's side of the judges: gives each one check at a time, and replaces those that are past a limit. */
export class Judges {
  #idle: JudgeProcess[] = [];
  #all = new Set<JudgeProcess>();
  #waiting: ((judge: JudgeProcess) => void)[] = [];
  #nextId = 1;
  #closed = false;

  constructor(private readonly options: JudgesOptions) {
    const processors = options.ownProcessors ? processorsFor(options.count) : undefined;
    for (let index = 0; index < options.count; index++) this.#start(processors?.[index]);
  }

  /**
   * Has one submission checked, under two seeds if it passes under the first. A judge that dies is replaced and the check
   * tried once more; then it is a `grader-error`, never a pass.
   *
   * @throws Cancelled when the signal ended it
   */
  check(job: NewJob, signal?: AbortSignal): Promise<ExerciseResult> {
    // Whoever only looks on has no use for a second proof.
    if (job.notesRows || job.seeds === 1) return this.#checkIn({ ...job, seeds: 1 }, signal);
    return this.options.seedsSideBySide
      ? this.#checkSideBySide(job, signal)
      : this.#checkIn({ ...job, seeds: 2 }, signal);
  }

  /** Both seeds at once, each in a judge of its own: half the time for somebody who waits. */
  async #checkSideBySide(job: NewJob, signal?: AbortSignal): Promise<ExerciseResult> {
    const needless = new AbortController();
    const signals = AbortSignal.any(signal ? [signal, needless.signal] : [needless.signal]);
    const second = this.#checkIn({ ...job, seed: job.seed + 1, seeds: 1 }, signals);
    second.catch(() => {});
    try {
      const first = await this.#checkIn({ ...job, seeds: 1 }, signal);
      if (first.outcome !== 'passed') return first;
      const other = await second;
      return other.outcome === 'passed' ? first : other;
    } finally {
      needless.abort();
      await second.catch(() => {});
    }
  }

  async #checkIn(job: Omit<Job, 'id'>, signal?: AbortSignal): Promise<ExerciseResult> {
    for (let attempt = 1; ; attempt++) {
      const judge = await this.#take(job.shares);
      if (signal?.aborted) {
        this.#release(judge);
        throw new Cancelled();
      }
      const ended = await judge.run({ ...job, id: this.#nextId++ }, signal);
      if (ended.kind === 'died' || ended.stuck || judge.checks >= (this.options.checksPerJudge ?? CHECKS_PER_JUDGE))
        this.#replace(judge);
      else this.#release(judge);
      if (ended.kind === 'result') return ended.result;
      if (ended.kind === 'cancelled' || signal?.aborted) throw new Cancelled();
      if (ended.kind === 'died' && ended.limit) return withoutVerdict(job, ended.limit, TOO_LONG);
      if (ended.kind === 'fault' || attempt === 2) return withoutVerdict(job, 'grader-error', sentence(ended));
    }
  }

  /** The processes of the judges that there are now, for whoever measures them. */
  get pids(): number[] {
    return [...this.#all].map((judge) => judge.pid);
  }

  /** Ends every judge and every child. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((judge) => judge.end()));
  }

  /** The judge that keeps a child for the same word, or any that is idle. */
  async #take(shares?: string): Promise<JudgeProcess> {
    // One that died while it waited is no reason to give a check up.
    for (const judge of this.#idle.filter(({ gone }) => gone)) {
      this.#idle.splice(this.#idle.indexOf(judge), 1);
      this.#replace(judge);
    }
    const at = Math.max(
      0,
      this.#idle.findIndex((one) => shares !== undefined && one.shares === shares),
    );
    const [judge] = this.#idle.splice(at, 1);
    return judge ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(judge: JudgeProcess): void {
    if (this.#closed) return;
    const next = this.#waiting.shift();
    if (next) next(judge);
    else this.#idle.push(judge);
  }

  #replace(judge: JudgeProcess): void {
    this.#all.delete(judge);
    judge.kill();
    if (!this.#closed) this.#start(judge.processor);
  }

  #start(processor?: number): void {
    const judge = new JudgeProcess(this.options, processor);
    this.#all.add(judge);
    this.#release(judge);
  }
}

const TOO_LONG =
  'The check took too long and was stopped. Look for a query over very much data, or a loop that never ends.';

function sentence(ended: { kind: string; message?: string }): string {
  const detail = ended.kind === 'fault' ? ended.message?.split('\n')[0] : 'the checking process ended unexpectedly';
  return `The checker itself could not judge this: ${detail}. This is not about your code.`;
}

/** A result without evidence: no check was judged, nothing is a pass. */
function withoutVerdict(job: Omit<Job, 'id'>, outcome: 'grader-error' | 'timed-out', message: string): ExerciseResult {
  const { lesson, seed } = job;
  const checks = lesson.acceptance.map(({ id, title }) => ({
    id,
    title,
    outcome: 'not-reached' as const,
    points: 0,
    maxPoints: 1,
  }));
  return {
    exercise: lesson.name,
    outcome,
    points: 0,
    maxPoints: checks.length,
    seed,
    durationMs: 0,
    message,
    checks,
    advice: [],
  };
}
