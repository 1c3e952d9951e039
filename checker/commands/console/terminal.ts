import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Where lines come from. */
export interface TerminalOptions {
  input: Readable & { isTTY?: boolean };
  output: Writable & { isTTY?: boolean };
  /** Whether the cursor may be moved: lines edited, history walked through. */
  editing: boolean;
  history: string[];
  complete(line: string): [string[], string];
  /** Called with the history after each line. */
  onHistory(lines: string[]): void;
  /** Ctrl-C while no line is being waited for. */
  onInterrupt(): void;
}

/** A person who types, or a pipe. */
export interface Terminal {
  /** True where somebody types. */
  readonly interactive: boolean;
  /**
   * @param prompt shown before the line, where somebody types
   * @returns the line; `undefined` for Ctrl-C; `null` at the end
   */
  line(prompt: string): Promise<string | undefined | null>;
  /** Whether no line will come any more. */
  readonly ended: boolean;
  /** What has been typed on the line that Ctrl-C came to. */
  readonly cleared: string;
  close(): void;
}

/** Reads lines one after another; what is typed ahead waits. */
export function openTerminal(options: TerminalOptions): Terminal {
  const { input, output, editing, history, complete, onHistory, onInterrupt } = options;
  const interactive = input.isTTY === true && output.isTTY === true;
  const reader: Interface = createInterface({
    input,
    ...(interactive && { output }),
    terminal: interactive && editing,
    history: [...history],
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    completer: complete,
  });
  const ahead: string[] = [];
  let waiting: ((line: string | undefined | null) => void) | undefined;
  let ended = false;
  let cleared = '';
  const give = (line: string | undefined | null): boolean => {
    const receive = waiting;
    waiting = undefined;
    receive?.(line);
    return receive !== undefined;
  };
  reader.on('line', (line) => void (give(line) || ahead.push(line)));
  reader.on('history', (lines: string[]) => onHistory(lines));
  reader.on('close', () => {
    ended = true;
    give(null);
  });
  reader.on('SIGINT', () => {
    cleared = reader.line;
    if (!waiting) return onInterrupt();
    // Below the line that was given up, whose text goes.
    output.write('\n');
    reader.write(null, { ctrl: true, name: 'e' });
    reader.write(null, { ctrl: true, name: 'u' });
    give(undefined);
  });
  return {
    interactive,
    get ended() {
      return ended && ahead.length === 0;
    },
    get cleared() {
      return cleared;
    },
    line(prompt) {
      const next = ahead.shift();
      if (next !== undefined) return Promise.resolve(next);
      if (ended) return Promise.resolve(null);
      const received = new Promise<string | undefined | null>((resolve) => (waiting = resolve));
      if (interactive) {
        reader.setPrompt(prompt);
        reader.prompt();
      }
      return received;
    },
    close() {
      reader.close();
      input.destroy();
    },
  };
}

const HISTORY = 500;
