import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { CHECKER } from '../here.ts';
import { killGroup } from '../sandbox/launch.ts';
import { watchMemory } from '../sandbox/memory.ts';
import type { ExerciseResult, Job } from '../types.ts';
import type { JudgesOptions } from './judges.ts';
import { staying } from './processors.ts';
import type { ConsoleAsk, ConsoleEvent, ConsoleReply } from './console/protocol.ts';
import type { InspectAsk, InspectReply } from './inspect/protocol.ts';
import type { FromJudge, ToJudge } from './protocol.ts';

/** How a check in a judge ended, as the supervisor sees it. */
export type JudgeEnd =
  | { kind: 'result'; result: ExerciseResult; stuck: boolean }
  | { kind: 'cancelled'; stuck: boolean }
  | { kind: 'fault'; message: string; stuck: boolean }
  | { kind: 'died'; limit?: 'timed-out'; stuck: true };

/** How a question to a console ended. */
export type ConsoleEnd = { kind: 'replied'; reply: ConsoleReply } | Extract<JudgeEnd, { kind: 'fault' | 'died' }>;

/** How a look at a project ended. */
export type InspectEnd = { kind: 'inspected'; reply: InspectReply } | Extract<JudgeEnd, { kind: 'fault' | 'died' }>;

type AnyEnd = JudgeEnd | ConsoleEnd | InspectEnd;

/** What a judge may take longer than the check it runs, before it is killed: it should have ended that itself. */
const GRACE_MS = 5_000;
const START_MS = 60_000;
const MEMORY_MB = 1_024;
const INSTALL = path.join(CHECKER, 'install.cjs');

/** One judge as the supervisor knows it: a process, the children it has started, and the check it is on. */
export class JudgeProcess {
  checks = 0;
  /** The word of the last check, for which its judge may have kept a child. */
  shares: string | undefined;
  /** Told what happens while a line of a console runs. */
  onEvent: (event: ConsoleEvent) => void = () => {};
  #process: ChildProcess;
  #children = new Set<number>();
  #ready: Promise<boolean>;
  #current: { id: number; end(end: AnyEnd): void } | undefined;
  #exited: Promise<void>;
  /** Whether it has exited. */
  gone = false;

  /** @param processor where it and its children stay, if they are to stay on one */
  constructor(
    options: JudgesOptions,
    readonly processor?: number,
  ) {
    const node = process.allowedNodeEnvironmentFlags.has('--disable-sigusr1') ? ['--disable-sigusr1'] : [];
    const [execPath, ...execArgv] = [...(processor === undefined ? [] : staying(processor)), process.execPath, ...node];
    this.#process = fork(INSTALL, ['judge'], {
      execPath,
      execArgv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      windowsHide: true,
    } as object);
    this.#exited = new Promise((resolve) => {
      this.#process.once('exit', () => resolve());
      this.#process.once('error', () => resolve());
    });
    this.#ready = new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), START_MS);
      timer.unref();
      this.#process.on('message', (message: FromJudge) => {
        if (message.kind === 'ready') resolve(true);
        this.#onMessage(message);
      });
      void this.#exited.then(() => resolve(false));
    });
    void this.#exited.then(() => this.#onExit());
    this.#process.on('error', () => {});
    this.#tell({ kind: 'begin', program: options.program, spare: options.spare, limits: options.limits });
    watchMemory(this.pid, MEMORY_MB, () => this.kill());
  }

  /** As the system knows it; 0 when it could not be started. */
  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Runs one check; settles in every case. */
  async run(job: Job, signal?: AbortSignal): Promise<JudgeEnd> {
    this.checks++;
    this.shares = job.shares;
    // Not before the check itself, which waits for the judge to be ready.
    const cancel = (): void => void this.#ready.then(() => this.#tell({ kind: 'cancel', id: job.id }));
    const ended = this.#put({ kind: 'check', job }, job.id, job.limits.checkMs);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    return ended.finally(() => signal?.removeEventListener('abort', cancel)) as Promise<JudgeEnd>;
  }

  /** Asks the console of this judge one thing; settles in every case. */
  async converse(id: number, ask: ConsoleAsk, ms: number): Promise<ConsoleEnd> {
    return this.#put({ kind: 'console', id, ask }, id, ms) as Promise<ConsoleEnd>;
  }

  /** Has it look at a project; settles in every case. */
  async inspect(ask: InspectAsk): Promise<InspectEnd> {
    return this.#put({ kind: 'inspect', id: 1, ask }, 1, ask.limits.checkMs) as Promise<InspectEnd>;
  }

  /** Has the line of a console that runs now stopped. */
  interrupt(): void {
    this.#tell({ kind: 'interrupt' });
  }

  /** Kills the judge and every child it has started: what is left of a dead judge cannot do it itself. */
  kill(): void {
    this.#process.kill('SIGKILL');
    this.#killChildren();
  }

  /** Asks the judge to clean up and go; kills it when it does not. */
  async end(): Promise<void> {
    if (this.#process.connected) this.#process.disconnect();
    const timer = setTimeout(() => this.kill(), 2_000);
    await this.#exited;
    clearTimeout(timer);
  }

  /** Tells the judge what to do, and waits; past its time and some grace the judge is killed. */
  async #put(message: ToJudge, id: number, ms: number): Promise<AnyEnd> {
    // One that died while nothing was asked of it has no second death to tell of.
    if (!(await this.#ready) || this.gone) return { kind: 'died', stuck: true };
    return new Promise((resolve) => {
      let late = false;
      const deadline = setTimeout(() => {
        late = true;
        this.kill();
      }, ms + GRACE_MS);
      const end = (ended: AnyEnd): void => {
        clearTimeout(deadline);
        this.#current = undefined;
        resolve(ended.kind === 'died' && late ? { ...ended, limit: 'timed-out' } : ended);
      };
      this.#current = { id, end };
      this.#tell(message);
    });
  }

  #onMessage(message: FromJudge): void {
    if (message.kind === 'started') this.#children.add(message.pid);
    else if (message.kind === 'ended') this.#children.delete(message.pid);
    else if (message.kind === 'console-event') this.onEvent(message.event);
    else if (message.kind === 'console-reply') {
      if (message.id === this.#current?.id) this.#current.end({ kind: 'replied', reply: message.reply });
    } else if (message.kind === 'inspect-reply') {
      if (message.id === this.#current?.id) this.#current.end({ kind: 'inspected', reply: message.reply });
    } else if (message.kind !== 'ready' && message.id === this.#current?.id) {
      const { id: _, ...end } = message;
      this.#current.end(end);
    }
  }

  #onExit(): void {
    this.gone = true;
    this.#killChildren();
    this.#current?.end({ kind: 'died', stuck: true });
  }

  #killChildren(): void {
    for (const pid of this.#children) if (pid) killGroup(pid);
    this.#children.clear();
  }

  #tell(message: ToJudge): void {
    if (this.#process.connected) this.#process.send(message, () => {});
  }
}
