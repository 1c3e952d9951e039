import { createHash } from 'node:crypto';
import { launchCompiler } from './launch-compiler.ts';
import { buildCompilerProgram, type CompilerProgram } from './compiler-program.ts';
import { CompilerAnswer, type ClassTypes, type TypeProblem } from './compiler/protocol.ts';
import { MAX_FILES, openChannel, type Channel } from './channel.ts';
import { killGroup } from './launch.ts';
import { watchMemory } from './memory.ts';
import type { ProcessWatch } from './pool.ts';

/** What the compiler said, or why it could not. */
export type TypesChecked =
  | { kind: 'checked'; problems: TypeProblem[]; classes: Record<string, ClassTypes> }
  | { kind: 'timed-out' | 'out-of-memory' | 'stopped'; seconds: number };

/** The sources to check, by path, and those to begin with. */
export interface TypesToCheck {
  files: Record<string, string>;
  roots: string[];
}

interface Running {
  pid: number;
  channel: Channel;
  /** Told of the answer, or of the end. */
  settle(checked: TypesChecked): void;
  stop(): void;
}

const MEMORY_MB = 768;
/** A quiet computer needs four seconds for the first submission, and half a second for any later one. */
const SECONDS = 30;

/**
 * Asks TypeScript's compiler about submissions. Its process is kept, because it has read the types of Sequelize then;
 * one that a submission kept busy for too long, or filled, is killed and replaced. Answers are kept by content.
 */
export class TypeChecker {
  #program: Promise<CompilerProgram> | undefined;
  #running: Running | undefined;
  #known = new Map<string, Promise<TypesChecked>>();
  #last: Promise<unknown> = Promise.resolve();
  #id = 0;
  #asking = false;
  #abandoned = false;
  #answers = 0;
  #closed = false;

  /**
   * @param watch told of the compiler's process, so that somebody else can kill it when this one is gone
   * @param seconds how long one submission may take
   */
  constructor(
    private readonly watch: ProcessWatch,
    private readonly seconds = SECONDS,
  ) {}

  /** Settles in every case; the same content is checked once. */
  check(asked: TypesToCheck): Promise<TypesChecked> {
    const key = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
    const known = this.#known.get(key);
    if (known) return known;
    const checked = this.#last.then(() => this.#askTwice(asked));
    this.#last = checked;
    this.#keep(key, checked);
    return checked;
  }

  /** Gives up what is being asked now, because nobody waits for it any more. */
  abandon(): void {
    if (!this.#asking) return;
    this.#abandoned = true;
    this.#running?.settle({ kind: 'stopped', seconds: this.seconds });
  }

  /** Kills the process; whoever waits is told so. */
  close(): void {
    this.#closed = true;
    this.abandon();
    this.#running?.stop();
  }

  /** A process that ends by itself says nothing about the submission, unless the next one does so too. */
  async #askTwice(asked: TypesToCheck): Promise<TypesChecked> {
    this.#abandoned = false;
    const first = await this.#ask(asked);
    return first.kind === 'stopped' && !this.#abandoned && !this.#closed ? this.#ask(asked) : first;
  }

  async #ask(asked: TypesToCheck): Promise<TypesChecked> {
    const stopped: TypesChecked = { kind: 'stopped', seconds: this.seconds };
    this.#program ??= buildCompilerProgram();
    const program = await this.#program;
    if (this.#closed) return stopped;
    return new Promise((resolve) => {
      const running = (this.#running ??= this.#start(program));
      const id = ++this.#id;
      const timer = setTimeout(() => end({ kind: 'timed-out', seconds: this.seconds }), this.seconds * 1_000);
      const end = (checked: TypesChecked): void => {
        clearTimeout(timer);
        this.#asking = false;
        running.settle = () => {};
        if (checked.kind !== 'checked' || ++this.#answers % MOST_ANSWERS === 0) running.stop();
        resolve(checked);
      };
      running.settle = end;
      this.#asking = true;
      try {
        running.channel.send({ id, ...asked }, MAX_FILES);
      } catch {
        end(stopped);
      }
    });
  }

  /** What was cut short may go well another time. */
  #keep(key: string, checked: Promise<TypesChecked>): void {
    this.#known.set(key, checked);
    void checked.then(({ kind }) => kind !== 'checked' && this.#known.delete(key));
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT) this.#known.delete(oldest!);
  }

  #start(program: CompilerProgram): Running {
    const { process: child, pipe } = launchCompiler(program);
    const pid = child.pid ?? 0;
    const end = (kind: 'out-of-memory' | 'stopped'): void => running.settle({ kind, seconds: this.seconds });
    const channel = openChannel(pipe, {
      onFrame: (frame) => {
        const { success, data } = CompilerAnswer.safeParse(frame);
        if (!success) return end('stopped');
        // The first answer is about nothing: the process is warm.
        if (data.id === this.#id) running.settle({ kind: 'checked', problems: data.problems, classes: data.classes });
      },
      onViolation: () => end('stopped'),
      onClose: () => {},
    });
    const stopWatching = watchMemory(pid, MEMORY_MB, () => end('out-of-memory'));
    const running: Running = {
      pid,
      channel,
      settle: () => {},
      stop: () => {
        stopWatching();
        channel.close();
        if (pid) killGroup(pid);
        if (this.#running === running) this.#running = undefined;
      },
    };
    this.watch.started(pid);
    child.on('error', () => end('stopped'));
    child.on('exit', (code, signal) => {
      this.watch.ended(pid);
      // This is how V8 ends when its heap is full.
      end(signal === 'SIGABRT' || code === 134 ? 'out-of-memory' : 'stopped');
      running.stop();
    });
    return running;
  }
}

/** So many answers are kept. */
const KEPT = 50;
/** Then another process takes over: the system ends one that has computed for two minutes, all in all. */
const MOST_ANSWERS = 100;
