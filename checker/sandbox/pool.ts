import { ChildHandle } from './child-handle.ts';
import type { ChildProgram } from './program.ts';
import { TypeChecker } from './type-checker.ts';
import type { Limits } from '../types.ts';

/** Told about every process that starts and ends, so that somebody else can kill it when this process is gone. */
export interface ProcessWatch {
  started(pid: number): void;
  ended(pid: number): void;
}

/** Jobs that may use one child, one after the other: by then it has grown to 100 MB, and collecting gets slower. */
const MOST_JOBS = 60;

/**
 * Keeps children started and warm, so that a job finds one ready. Each is used for one job, or for a few that share it:
 * those of one student, who can harm nobody else there.
 */
export class ChildPool {
  #spare: ChildHandle[] = [];
  #all = new Set<ChildHandle>();
  #closed = false;
  #types: TypeChecker | undefined;
  #kept: { child: ChildHandle; shares: string } | undefined;

  /**
   * @param program what children run
   * @param size how many wait
   */
  constructor(
    private readonly program: ChildProgram,
    private readonly limits: Limits,
    private readonly size: number,
    private readonly watch: ProcessWatch,
  ) {}

  /** The compiler beside the children; its process is started when it is asked for the first time. */
  get types(): TypeChecker {
    return (this.#types ??= new TypeChecker(this.watch));
  }

  /** Starts as many as should wait. */
  fill(): void {
    while (!this.#closed && this.#spare.length < this.size) this.#spare.push(this.#start());
  }

  /**
   * A child that is ready: the one that was kept for the same word, or a new one.
   *
   * @param shares the word of the jobs that may use one child
   * @throws ChildGone when children cannot be started on this machine
   */
  async take(limits: Limits, shares?: string): Promise<ChildHandle> {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept && kept.shares === shares && !kept.child.end) {
      kept.child.begin(limits);
      return kept.child;
    }
    kept?.child.kill();
    for (let attempt = 0; ; attempt++) {
      const child = this.#spare.shift() ?? this.#start();
      try {
        await child.ready;
        child.begin(limits);
        return child;
      } catch (error) {
        // One that died while it waited says nothing about the submission.
        if (attempt === 2) throw error;
      }
    }
  }

  /**
   * Takes a child back after a job in which nothing out of the ordinary happened. It is kept for the next job with the
   * same word when it comes to rest.
   */
  async giveBack(child: ChildHandle, shares: string): Promise<void> {
    if (child.jobs < MOST_JOBS && !this.#closed && (await child.settle())) this.#kept = { child, shares };
    else child.kill();
  }

  /** Kills all of them. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#spare = [];
    this.#types?.close();
    for (const child of this.#all) child.kill();
    await Promise.all([...this.#all].map((child) => child.exited));
  }

  #start(): ChildHandle {
    const child = new ChildHandle(this.program, this.limits);
    this.#all.add(child);
    this.watch.started(child.pid);
    void child.exited.then(() => {
      this.#all.delete(child);
      this.watch.ended(child.pid);
    });
    return child;
  }
}
