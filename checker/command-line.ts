import os from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { readArguments, renderHelp } from './commands/arguments.ts';
import type { Command, CommandContext, Input, Output } from './commands/command.ts';
import { requireWhatItNeeds } from './commands/full-workbook.ts';
import { Problem } from './errors.ts';
import { createPrinter, type Printer } from './print.ts';
import { styleFor } from './report/terminal/style.ts';

/** What a command line has around it: of a process, or of a test. */
export interface Around {
  /** The folder of the workbook. */
  root: string;
  /** Where the person is. */
  cwd: string;
  stdin: Input;
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
  /** Aborted when the person wants it to stop. */
  signal: AbortSignal;
}

/**
 * Does what the words of a command line ask for. A person's mistake is told in a sentence with the next step, never
 * with a stack.
 *
 * @param argv the name of the command and its words
 * @returns the exit code
 */
export async function commandLine(argv: string[], around: Around): Promise<number> {
  const [name = 'start', ...words] = argv;
  const { stdout, stderr, env } = around;
  const isTTY = stdout.isTTY === true;
  const asked = words.includes('--plain') || words.includes('plain');
  const style = (): ReturnType<typeof styleFor> => styleFor(env, { isTTY, columns: stdout.columns, plain: asked });
  const printer = createPrinter({ stdout, stderr, isTTY, env, plain: style().plain });
  const { root, cwd, stdin: input, signal } = around;
  const code = await obey(name, words, { root, cwd, input, output: stdout, printer, style, signal }).catch(
    // What was stopped says nothing of how it ended.
    (error: unknown) => (signal.aborted ? CANNOT_GO_ON : report(error, printer, env)),
  );
  printer.close();
  return (await isLost(printer)) ? CANNOT_GO_ON : code;
}

async function obey(name: string, words: string[], context: CommandContext): Promise<number> {
  requireWhatItNeeds(name, context.root);
  const command = await commandNamed(name);
  if (words.some((word) => ['--help', '-h', 'help'].includes(word))) {
    const { summary, options, positional } = command;
    context.printer.out(renderHelp(name === 'start' ? 'npm start' : `npm run ${name}`, summary, options, positional));
    return 0;
  }
  return command.run(readArguments(words, command.options), context);
}

/** Says it when what was printed is not where it should be. A write that fails is told a moment later. */
async function isLost(printer: Printer): Promise<boolean> {
  await setImmediate();
  if (printer.lost === undefined) return false;
  const { whyNotWritten } = await import('./commands/outputs/write.ts');
  printer.err(`What is printed could not be written: ${whyNotWritten(printer.lost)}`);
  return true;
}

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return load();
  const names = Object.keys(COMMANDS);
  throw new Problem('usage', `There is no command "${name}".`, { next: `There are: ${names.join(', ')}.` });
}

/** Says what went wrong: a sentence and the next step for a person's mistake, never a stack. */
function report(error: unknown, printer: Printer, env: Around['env']): number {
  if (error instanceof Problem) {
    printer.err(error.message);
    if (error.next !== undefined) printer.err(error.next);
    return error.code === 'usage' ? USED_WRONGLY : CANNOT_GO_ON;
  }
  if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException)?.code ?? '')) {
    printer.err('The disk is full, and Sandcastle could not go on.');
    printer.err(`Make room, also for temporary files in ${os.tmpdir()}, and run the same command again.`);
    return CANNOT_GO_ON;
  }
  const sentence = error instanceof Error ? error.message.split('\n')[0] : String(error);
  printer.err(`Sandcastle itself made a mistake: ${sentence}`);
  printer.err('Nothing of yours was changed. Set SANDCASTLE_DEBUG=1 and try again to see where.');
  if (env['SANDCASTLE_DEBUG']) printer.err(error instanceof Error ? (error.stack ?? '') : '');
  return CANNOT_GO_ON;
}

const COMMANDS: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./commands/start.ts')).start,
  check: async () => (await import('./commands/check.ts')).check,
  console: async () => (await import('./commands/console.ts')).consoleCommand,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  language: async () => (await import('./commands/language.ts')).language,
  reset: async () => (await import('./commands/reset.ts')).reset,
  bench: async () => (await import('./commands/bench.ts')).bench,
  explain: async () => (await import('./commands/explain.ts')).explain,
  appeal: async () => (await import('./commands/appeal.ts')).appeal,
  'new-lesson': async () => (await import('./commands/new-lesson.ts')).newLesson,
  verify: async () => (await import('./commands/verify.ts')).verify,
  submit: async () => (await import('./commands/submit.ts')).submit,
  update: async () => (await import('./commands/update.ts')).update,
  handout: async () => (await import('./commands/handout.ts')).handout,
  demo: async () => (await import('./commands/demo.ts')).demo,
  soak: async () => (await import('./commands/soak.ts')).soak,
};

const USED_WRONGLY = 2;
const CANNOT_GO_ON = 3;
