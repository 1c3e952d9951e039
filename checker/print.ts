/** The part of a stream that printing needs. */
export interface PrintStream {
  write(text: string): unknown;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  columns?: number;
}

export interface PrinterOptions {
  stdout: PrintStream;
  stderr: PrintStream;
  isTTY: boolean;
  env: Record<string, string | undefined>;
  /** Only ever add lines, as for a screen reader, even on a terminal. */
  plain?: boolean;
}

export interface Printer {
  /** True where lines are only ever added: nothing is replaced, moved or cleared. */
  readonly plain: boolean;
  /** The width of the terminal in columns; 80 where there is none. */
  readonly width: number;
  /** True once nobody reads any more, as behind `| head`. */
  readonly gone: boolean;
  /** Why what was printed is not where it should be, as on a disk that is full; nothing where all is well. */
  readonly lost: NodeJS.ErrnoException | undefined;
  /** Prints text and ends the line. */
  out(text: string): void;
  /** The same on standard error. */
  err(text: string): void;
  /** Shows one line of progress that the next output replaces. Left out where lines are only added. */
  status(text: string): void;
  /** Clears the screen; what was printed stays in the scrollback. Left out where lines are only added. */
  clear(): void;
  /** Sends the terminal itself an order, which shows nothing. Left out where lines are only added. */
  order(sequence: string): void;
  /** Keeps what is printed until `task` has ended: meanwhile another program has the terminal. */
  whileLent<T>(task: () => Promise<T>): Promise<T>;
  /** Takes the progress line away. To be called before the program ends. */
  close(): void;
}

/** The one way from here to a terminal, a pipe or a file. Never throws because nobody reads. */
export function createPrinter({ stdout, stderr, isTTY, env, plain: asked = false }: PrinterOptions): Printer {
  const plain = asked || !isTTY || env.TERM === 'dumb';
  const out = lasting(stdout);
  const err = lasting(stderr);
  let hasStatus = false;
  let held: string[] | undefined;

  function put(text: string): void {
    if (held) held.push(text);
    else out.write(text);
  }

  function clearStatus(): void {
    if (hasStatus) put(CLEAR_LINE);
    hasStatus = false;
  }

  return {
    plain,
    get width() {
      return stdout.columns || DEFAULT_WIDTH;
    },
    get gone() {
      return out.gone;
    },
    get lost() {
      return out.lost;
    },
    out(text) {
      clearStatus();
      put(`${text}\n`);
    },
    err(text) {
      clearStatus();
      err.write(`${text}\n`);
    },
    status(text) {
      if (plain) return;
      put(CLEAR_LINE + firstLine(text, (stdout.columns || DEFAULT_WIDTH) - 1));
      hasStatus = true;
    },
    clear() {
      hasStatus = false;
      if (!plain) put(CLEAR_SCREEN);
    },
    order(sequence) {
      if (!plain) put(sequence);
    },
    async whileLent(task) {
      held ??= [];
      try {
        return await task();
      } finally {
        const texts = held ?? [];
        held = undefined;
        for (const text of texts) out.write(text);
      }
    },
    close: clearStatus,
  };
}

const DEFAULT_WIDTH = 80;
const CLEAR_LINE = '\r\u001B[2K';
/** Not `3J`, which would erase the scrollback too. */
const CLEAR_SCREEN = '\u001B[H\u001B[2J';

/** What says that the other end of a pipe is closed, on one system or another. */
const NOBODY_READS = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** A stream that goes quiet, instead of failing, when nobody reads it any more or it takes no more. */
function lasting(stream: PrintStream): Lasting {
  let gone = false;
  let lost: NodeJS.ErrnoException | undefined;
  const leave = (error: NodeJS.ErrnoException): void => {
    if (!NOBODY_READS.has(error.code ?? '')) lost ??= error;
    gone = true;
  };
  stream.on('error', leave);
  return {
    get gone() {
      return gone;
    },
    get lost() {
      return lost;
    },
    write(text) {
      if (gone) return;
      try {
        stream.write(text);
      } catch (error) {
        leave(error as NodeJS.ErrnoException);
      }
    },
  };
}

interface Lasting {
  write(text: string): void;
  readonly gone: boolean;
  readonly lost: NodeJS.ErrnoException | undefined;
}

/** A progress line that wrapped could not be taken back. Colour is not expected in it. */
function firstLine(text: string, width: number): string {
  const [line = ''] = text.split('\n');
  return [...line].slice(0, Math.max(0, width)).join('');
}
