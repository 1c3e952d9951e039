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
  /** How text may look; asked anew for each text, because terminals are resized. */
  style(): Style;
  /** Aborted when the person wants it to stop. */
  signal: AbortSignal;
}

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
