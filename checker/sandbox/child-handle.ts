import { MAX_FILES, MAX_FRAME, openChannel, type Channel } from './channel.ts';
import type { Failure } from './child/failure.ts';
import { FromChild, type SqlFrame } from './frames.ts';
import { killGroup, launchChild, type LaunchedChild } from './launch.ts';
import { watchMemory } from './memory.ts';
import type { ChildProgram } from './program.ts';
import type { Limits, Outcome } from '../types.ts';

/** Why a child ended before its work was done. */
export type ChildEnd = {
  outcome: Extract<Outcome, 'timed-out' | 'out-of-memory' | 'too-much-output' | 'stopped-early' | 'not-graded'>;
  /** What was going on: a sentence's end, such as `while loading models/user.ts`. */
  during: string;
  detail?: string;
};

/** Every pending and later question to a child that is gone rejects with this, at once. */
export class ChildGone extends Error {
  constructor(readonly end: ChildEnd) {
    super(`the child is gone: ${end.outcome}`);
  }
}

/** The learner's code threw; data, not a failure of ours. */
export class ChildThrew extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** What a child was doing when no question was open. */
export const IDLE = 'between two questions';

interface OpenQuestion {
  id: number;
  during: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

const OUTPUT_KEPT = 4_000;
/** A child that asks and does not read its answers is not read from either. */
const UNREAD_LIMIT = 4 * MAX_FRAME;

/**
 * The judge's end of one child: asks it one question at a time, hands on the SQL it sends, and keeps its limits.
 * Once it is gone, for whatever reason, it answers nothing any more.
 */
export class ChildHandle {
  readonly pid: number;
  readonly ready: Promise<void>;
  /** Resolves when the process has exited. */
  readonly exited: Promise<void>;
  /** Called for each statement; the next frame is read when its promise resolves. */
  onSql: (frame: SqlFrame) => void | Promise<void> = () => {};
  /** Called with what the learner's code prints, as it comes. */
  onOutput: (text: string) => void = () => {};
  /** What the learner's code printed, cut at a cap. */
  output = '';
  loading: string | undefined;
  /** How many jobs it was used for, and how many worlds were loaded in it. */
  jobs = 0;
  worlds = 0;

  #launched: LaunchedChild;
  #channel: Channel;
  #question: OpenQuestion | undefined;
  #end: ChildEnd | undefined;
  #printed = 0;
  #limits: Limits;
  #lastId = 0;
  #stopWatching: () => void = () => {};
  #settleReady!: { resolve(): void; reject(error: Error): void };

  constructor(program: ChildProgram, limits: Limits) {
    this.#limits = limits;
    const launched = launchChild(program);
    this.#launched = launched;
    this.pid = launched.process.pid ?? 0;
    this.ready = new Promise((resolve, reject) => (this.#settleReady = { resolve, reject }));
    this.ready.catch(() => {});
    this.#channel = openChannel(launched.pipe, {
      onFrame: (frame) => this.#onFrame(frame),
      onViolation: (reason) => this.#finish('stopped-early', `a malformed message (${reason})`),
      onClose: () => {},
      unreadLimit: UNREAD_LIMIT,
    });
    for (const stream of [launched.stdout, launched.stderr]) {
      stream.on('data', (chunk: Buffer) => this.#onOutput(chunk)).on('error', () => {});
    }
    launched.process.on('error', (error) => this.#finish('not-graded', error.message));
    this.exited = new Promise((resolve) => {
      launched.process.on('exit', (code, signal) => {
        this.#onExit(code, signal);
        resolve();
      });
      launched.process.on('error', () => resolve());
    });
  }

  /** Starts the limits: from now on memory is watched. Called when a job takes the child from the pool. */
  begin(limits: Limits): void {
    this.jobs++;
    this.output = '';
    this.loading = undefined;
    this.#printed = 0;
    this.#limits = limits;
    this.#stopWatching();
    this.#stopWatching = watchMemory(this.#launched.workingPid(), limits.memoryMb, () => this.#finish('out-of-memory'));
  }

  /**
   * Asks one question and waits for its answer, for as long as one call may take.
   *
   * @param frame a `load` or `call` frame without its id
   * @param during for messages: what is being done
   * @throws ChildGone, ChildThrew
   */
  ask(frame: Record<string, unknown>, during: string): Promise<unknown> {
    if (this.#end) return Promise.reject(new ChildGone(this.#end));
    if (this.#question) return Promise.reject(new Error('one question at a time'));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#finish('timed-out'), this.#limits.callMs);
      this.#question = { id, during, resolve, reject, timer };
      this.#channel.send({ ...frame, id }, frame['kind'] === 'load' ? MAX_FILES : MAX_FRAME);
    });
  }

  /**
   * Has it come to rest, after the last question of a test.
   *
   * @returns whether nothing is under way any more and nothing went astray
   */
  async settle(): Promise<boolean> {
    if (this.#end) return false;
    return (await this.ask({ kind: 'settle' }, IDLE).catch(() => false)) === true;
  }

  /** Answers a statement. */
  reply(frame: { id: number } & Record<string, unknown>): void {
    if (this.#end) return;
    try {
      this.#channel.send({ kind: 'rows', ...frame });
    } catch (error) {
      this.#channel.send({
        kind: 'rows',
        id: frame.id,
        error: { message: `SQLITE_TOOBIG: ${(error as Error).message}`, code: 'SQLITE_TOOBIG' },
      });
    }
  }

  /** Ends the child from outside: its time is up, or nobody needs it any more. */
  kill(outcome: ChildEnd['outcome'] = 'stopped-early', detail?: string): void {
    this.#finish(outcome, detail);
  }

  get end(): ChildEnd | undefined {
    return this.#end;
  }

  #onFrame(raw: unknown): void | Promise<void> {
    if (this.#end) return;
    const parsed = FromChild.safeParse(raw);
    if (!parsed.success) return this.#finish('stopped-early', 'a malformed message');
    const frame = parsed.data;
    if (frame.kind === 'hello') return this.#settleReady.resolve();
    if (frame.kind === 'sql') return this.onSql(frame);
    if (frame.kind === 'log') {
      if (frame.at !== undefined) this.loading = frame.at;
      if (frame.text !== undefined) this.#onOutput(Buffer.from(frame.text));
      return;
    }
    if (frame.kind === 'answer' || frame.kind === 'threw') {
      const question = this.#question;
      // An answer counts only for the question now open.
      if (!question || question.id !== frame.id)
        return this.#finish('stopped-early', 'an answer to a question nobody asked');
      clearTimeout(question.timer);
      this.#question = undefined;
      if (frame.kind === 'answer') question.resolve(frame.value);
      else question.reject(new ChildThrew(frame.error));
      return;
    }
    this.#finish('stopped-early', 'a message that SQLite has no use for');
  }

  #onOutput(chunk: Buffer): void {
    this.#printed += chunk.length;
    this.onOutput(chunk.toString('utf8'));
    if (this.output.length < OUTPUT_KEPT)
      this.output += chunk.toString('utf8').slice(0, OUTPUT_KEPT - this.output.length);
    if (this.#printed > this.#limits.outputBytes) this.#finish('too-much-output');
  }

  #onExit(code: number | null, signal: NodeJS.Signals | null): void {
    // 134 and SIGABRT are how V8 ends when its heap is full; 137 is the system's own killer.
    const heap = signal === 'SIGABRT' || code === 134 || /heap out of memory|allocation fail/i.test(this.output);
    this.#finish(heap ? 'out-of-memory' : 'stopped-early', signal ? `signal ${signal}` : `exit code ${code}`);
  }

  #finish(outcome: ChildEnd['outcome'], detail?: string): void {
    if (this.#end) return;
    const question = this.#question;
    this.#question = undefined;
    this.#end = { outcome, during: question?.during ?? IDLE, ...(detail && { detail }) };
    this.#stopWatching();
    this.#channel?.close();
    if (this.pid) killGroup(this.pid);
    const gone = new ChildGone(this.#end);
    this.#settleReady.reject(gone);
    if (question) {
      clearTimeout(question.timer);
      question.reject(gone);
    }
  }
}
