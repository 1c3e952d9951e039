import type { Printer } from '../print.ts';

/** Tells how far a long work is. */
export interface Progress {
  /** One more is done. */
  done(): void;
  end(): void;
}

/**
 * Shows how many checks are done, and for how long it has been going on: a line on a terminal, a line now and then in a
 * log. Nothing at first: most work is done before anybody wonders.
 *
 * @param total how many there are
 * @param silent when standard output belongs to a document
 */
export function showProgress(printer: Printer, total: number, silent: boolean): Progress {
  const started = performance.now();
  let done = 0;
  const text = (): string => {
    const seconds = Math.round((performance.now() - started) / 1_000);
    return total === 1 ? `Checking … ${seconds} s` : `Checked ${done} of ${total} … ${seconds} s`;
  };
  const tell = (): void => {
    if (silent) printer.err(text());
    else if (printer.plain) printer.out(text());
    else printer.status(text());
  };
  const everySecond = setInterval(tell, printer.plain || silent ? LOG_MS : TERMINAL_MS);
  everySecond.unref();
  return {
    done: () => void done++,
    end: () => clearInterval(everySecond),
  };
}

const TERMINAL_MS = 500;
const LOG_MS = 10_000;
