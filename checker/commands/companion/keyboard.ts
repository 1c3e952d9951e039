import type { ReadStream } from 'node:tty';

/** Keys as they are pressed, one at a time, from a terminal that is given back as it was. */
export interface Keyboard {
  /** Gives the terminal to another program until `task` has ended. */
  lend<T>(task: () => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Reads single keys, where standard input is a terminal.
 *
 * @param onKey given the character, or a word for a key without one: `enter`, `escape`, `space`
 * @param onInterrupt Ctrl-C, Ctrl-D, or the end of input
 * @param onReturn when the program comes back after Ctrl-Z
 * @returns nothing where there is no terminal to read from
 */
export function openKeyboard(
  input: ReadStream,
  { onKey, onInterrupt, onReturn }: { onKey(key: string): void; onInterrupt(): void; onReturn(): void },
): Keyboard | undefined {
  if (!input.isTTY || typeof input.setRawMode !== 'function') return undefined;

  const onData = (chunk: string): void => {
    for (const key of keysIn(chunk)) {
      if (key === CTRL_C || key === CTRL_D) onInterrupt();
      else if (key === CTRL_Z) suspend();
      else onKey(NAMES[key] ?? key);
    }
  };
  const onEnd = (): void => onInterrupt();
  // An exit that nobody planned must not leave a terminal that shows no letters.
  const onExit = (): void => void input.setRawMode(false);

  function begin(): void {
    input.setRawMode(true);
    input.on('data', onData).on('end', onEnd).resume();
  }

  function rest(): void {
    input.off('data', onData).off('end', onEnd).pause();
    input.setRawMode(false);
  }

  /** In raw mode the terminal does not do this for us. The group includes npm, which waits for us. */
  function suspend(): void {
    if (process.platform === 'win32') return;
    rest();
    process.once('SIGCONT', () => {
      begin();
      onReturn();
    });
    process.kill(0, 'SIGTSTP');
  }

  input.setEncoding('utf8');
  process.on('exit', onExit);
  begin();
  return {
    async lend(task) {
      rest();
      try {
        return await task();
      } finally {
        begin();
      }
    },
    close() {
      process.off('exit', onExit);
      rest();
    },
  };
}

/** Pasted text comes as many characters at once; an arrow key comes as a sequence, which is no letter of ours. */
function keysIn(chunk: string): string[] {
  if (chunk.length > 1 && chunk.startsWith('\u001B')) return [];
  return [...chunk];
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const CTRL_Z = '\u001A';
const NAMES: Record<string, string> = { '\r': 'enter', '\n': 'enter', '\u001B': 'escape', ' ': 'space' };
