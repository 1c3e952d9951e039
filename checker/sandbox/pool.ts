import { ChildHandle } from './child-handle.ts';
import type { ChildProgram } from './program.ts';
import type { Limits } from '../types.ts';

/** Told about every process that starts and ends, so that somebody else can kill it when this process is gone. */
export interface ProcessWatch {
  started(pid: number): void;
  ended(pid: number): void;
}

/** Keeps children started and warm, so that a job finds one ready; each is used for one job. */
export class ChildPool {
  #spare: ChildHandle[] = [];
  #all = new Set<ChildHandle>();
  #closed = false;

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

  /** Starts as many as should wait. */
  fill(): void {
    while (!this.#closed && this.#spare.length < this.size) this.#spare.push(this.#start());
  }

  /**
   * A child that is ready, and another started in its place.
   *
   * @throws ChildGone when children cannot be started on this machine
   */
  async take(limits: Limits): Promise<ChildHandle> {
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

  /** Kills all of them. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#spare = [];
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
