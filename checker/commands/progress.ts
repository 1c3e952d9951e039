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
    return sayProgress(done, total, (performance.now() - started) / 1_000);
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

/**
 * How far a work is, how fast it goes, and for how long it will go on.
 *
 * @param seconds since it began
 */
export function sayProgress(done: number, total: number, seconds: number): string {
  const elapsed = `${Math.round(seconds)} s`;
  if (total === 1) return `Checking … ${elapsed}`;
  const text = `Checked ${done} of ${total} … ${elapsed}`;
  if (done < ENOUGH_TO_GUESS || done === total) return text;
  const left = (seconds / done) * (total - done);
  return `${text}, ${(done / seconds).toFixed(1)} a second, ${left < 90 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} minutes`} left`;
}

const ENOUGH_TO_GUESS = 5;
const TERMINAL_MS = 500;
const LOG_MS = 10_000;
