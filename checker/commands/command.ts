import type { Readable, Writable } from 'node:stream';
import type { Printer } from '../print.ts';
import type { Style } from '../report/terminal/style.ts';
import type { OptionTable, Words } from './arguments.ts';

/** What a command finds around it. */
export interface CommandContext {
  /** The folder of the workbook. */
  root: string;
  /** Where the person is: relative paths resolve here. */
  cwd: string;
  printer: Printer;
  /** Where keys and lines come from, and what shows them while they are typed; all else goes to the printer. */
  input: Input;
  output: Output;
  /** How text may look; asked anew for each text, because terminals are resized. */
  style(): Style;
  /** Aborted when the person wants it to stop. */
  signal: AbortSignal;
}

/** A terminal that is typed into, or a pipe. */
export type Input = Readable & { isTTY?: boolean };

/** A terminal that shows, a pipe or a file. */
export type Output = Writable & { isTTY?: boolean; columns?: number };

/** What a person can ask for: `npm run <name>`. */
export interface Command {
  name: string;
  /** One line for the help. */
  summary: string;
  options: OptionTable;
  /** What may stand without an option, for the help. */
  positional?: string;
  /**
   * @returns the exit code
   * @throws Problem for everything a person can mend
   */
  run(words: Words, context: CommandContext): Promise<number>;
}
