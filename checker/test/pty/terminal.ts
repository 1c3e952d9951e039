import { spawn, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { toSvg } from './to-svg.ts';

/** A real terminal with a program in it, as a person sees it. */
export interface Terminal {
  /** What is on the screen now, without empty lines at its end. */
  screen(): string;
  /** The screen as a drawing, with its colours. */
  picture(): string;
  /** Everything that was shown, what has scrolled away included. */
  history(): string;
  press(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Resolves with the screen once it matches. */
  shows(pattern: RegExp): Promise<string>;
  exited: Promise<{ code: number; signal: number | undefined }>;
  kill(signal?: string): void;
  readonly pid: number;
}

/** Starts a program in a terminal of its own. */
export function openTerminal(
  file: string,
  args: string[],
  {
    cwd,
    env = {},
    columns = 100,
    rows = 40,
  }: { cwd: string; env?: Record<string, string>; columns?: number; rows?: number },
): Terminal {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5_000 });
  const pty: IPty = spawn(file, args, {
    cwd,
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { ...(process.env as Record<string, string>), CI: '', NO_COLOR: '', TERM_PROGRAM: '', ...env },
  });
  const watchers = new Set<() => void>();
  pty.onData((data) => screen.write(data, () => [...watchers].forEach((look) => look())));
  let ended = false;
  const exited = new Promise<{ code: number; signal: number | undefined }>((resolve) =>
    pty.onExit(({ exitCode, signal }) => {
      ended = true;
      resolve({ code: exitCode, signal });
      [...watchers].forEach((look) => look());
    }),
  );
  const linesFrom = (first: number): string => {
    const buffer = screen.buffer.active;
    const lines = Array.from({ length: buffer.length - first }, (_, index) =>
      (buffer.getLine(first + index)?.translateToString(true) ?? '').trimEnd(),
    );
    return lines.join('\n').trimEnd();
  };
  const terminal: Terminal = {
    pid: pty.pid,
    exited,
    picture: () => toSvg(screen),
    screen: () => linesFrom(screen.buffer.active.baseY),
    history: () => linesFrom(0),
    press: (keys) => pty.write(keys),
    resize(cols, lines) {
      pty.resize(cols, lines);
      screen.resize(cols, lines);
    },
    kill: (signal) => pty.kill(signal),
    shows: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const text = terminal.screen();
          if (!pattern.test(text)) {
            if (ended) reject(new Error(`The program has ended, and ${pattern} was not shown:\n${text}`));
            return;
          }
          watchers.delete(look);
          clearTimeout(timer);
          resolve(text);
        };
        const timer = setTimeout(() => {
          watchers.delete(look);
          reject(new Error(`${pattern} was not shown. The screen:\n${terminal.screen()}`));
        }, PATIENCE_MS);
        watchers.add(look);
        look();
      }),
  };
  return terminal;
}

/** Longer than anything takes on a busy machine; only a test that fails waits for it. */
const PATIENCE_MS = 45_000;
