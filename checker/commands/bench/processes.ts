import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { Problem } from '../../errors.ts';
import { killGroup } from '../../sandbox/launch.ts';

/** What a program wrote, and when. */
export interface Output {
  text: string;
  /** By `performance.now()`, of the piece of output that brought it. */
  at: number;
}

/** A program at work whose output is read while it comes. */
export interface Program {
  readonly pid: number;
  /** Everything that it has written to its standard output. */
  readonly text: string;
  /**
   * Waits for output that matches, after what earlier calls have found or passed over.
   *
   * @throws Problem when the program ends first, or says nothing of the kind for a minute
   */
  next(pattern: RegExp): Promise<Output>;
  /** Passes over what is there already. */
  forget(): void;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop, and sees to it that it does. */
  stop(): Promise<void>;
}

/** Programs that end together with whoever started them. */
export class Programs {
  #running = new Set<Program>();

  /** @param signal ends all of them at once */
  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.#killAll(), { once: true });
  }

  /**
   * Starts a script with this Node.
   *
   * @param folder where it works
   * @throws Problem when the person has asked to stop
   */
  start(script: string, args: readonly string[], folder: string): Program {
    if (this.signal.aborted) throw stopped();
    const child = spawn(process.execPath, [script, ...args], {
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const program = follow(child, `${path.basename(script)} ${args.join(' ')}`, this.signal);
    this.#running.add(program);
    void program.ended.then(() => this.#running.delete(program));
    return program;
  }

  /** Stops all of them. */
  async close(): Promise<void> {
    await Promise.all([...this.#running].map((program) => program.stop()));
  }

  #killAll(): void {
    for (const { pid } of this.#running) if (pid) killGroup(pid);
  }
}

function follow(child: ChildProcess, name: string, signal: AbortSignal): Program {
  let text = '';
  let errors = '';
  let seen = 0;
  let over = false;
  let look = (): void => {};
  child.stdout!.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    look();
  });
  child.stderr!.setEncoding('utf8').on('data', (piece: string) => (errors = (errors + piece).slice(-ERRORS_KEPT)));
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code));
  });
  void ended.then(() => {
    over = true;
    look();
  });
  return {
    pid: child.pid ?? 0,
    get text() {
      return text;
    },
    ended,
    next: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(silent(name, pattern)), SILENCE_MS);
        look = () => {
          const found = pattern.exec(text.slice(seen));
          if (!found && !over) return;
          look = () => {};
          clearTimeout(timer);
          if (!found) return reject(signal.aborted ? stopped() : endedEarly(name, text, errors));
          seen += found.index + found[0].length;
          resolve({ text: found[0], at: performance.now() });
        };
        look();
      }),
    forget: () => void (seen = text.length),
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => killGroup(child.pid ?? 0), PATIENCE_MS);
      await ended;
      clearTimeout(timer);
      // Whatever it has started itself goes with it.
      if (child.pid) killGroup(child.pid);
    },
  };
}

/** Ours without what would colour the output, or tell a program where somebody stands who is elsewhere. */
function environment(): NodeJS.ProcessEnv {
  const { INIT_CWD: _, FORCE_COLOR: __, CI: ___, TS_NODE_PROJECT: ____, ...rest } = process.env;
  // A Vitest inside a Vitest would think that it is one of its workers.
  const own = Object.entries(rest).filter(([name]) => !/^VITEST|^VITE_|^NODE_V8_COVERAGE$/.test(name));
  return { ...Object.fromEntries(own), NO_COLOR: '1' };
}

function endedEarly(name: string, text: string, errors: string): Problem {
  const last = (errors.trim() || text.trim()).split('\n').slice(-3).join('\n');
  return new Problem('cannot-grade', `A program that was to be measured ended too early: ${name}`, { next: last });
}

function silent(name: string, pattern: RegExp): Problem {
  const sentence = `A program that was to be measured did not say what it should within a minute: ${name}`;
  return new Problem('cannot-grade', sentence, { next: `Waited for ${pattern}.` });
}

function stopped(): Problem {
  return new Problem('cannot-grade', 'Stopped before everything was measured.');
}

const SILENCE_MS = 60_000;
const PATIENCE_MS = 5_000;
const ERRORS_KEPT = 4_000;
