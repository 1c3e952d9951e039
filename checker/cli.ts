import path from 'node:path';
import { readArguments, renderHelp } from './commands/arguments.ts';
import type { Command } from './commands/command.ts';
import { Problem } from './errors.ts';
import { createPrinter, type Printer } from './print.ts';
import { styleFor } from './report/terminal/style.ts';

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
  demo: async () => (await import('./commands/demo.ts')).demo,
  soak: async () => (await import('./commands/soak.ts')).soak,
};

/** From the words on the command line to an exit code. The only place that sets one. */
async function main(argv = process.argv.slice(2)): Promise<void> {
  const [name = 'start', ...words] = argv;
  const plain = words.includes('--plain') || words.includes('plain');
  const style = (): ReturnType<typeof styleFor> =>
    styleFor(process.env, { isTTY: process.stdout.isTTY === true, columns: process.stdout.columns, plain });
  const { stdout, stderr, env } = process;
  const printer = createPrinter({ stdout, stderr, isTTY: stdout.isTTY === true, env, plain: style().plain });
  const stop = new AbortController();
  const stopped = listenForStop(stop);
  try {
    const code = await run(await commandNamed(name), words, { printer, style, signal: stop.signal });
    process.exitCode = stopped.code && code !== 0 ? stopped.code : code;
  } catch (error) {
    process.exitCode = stopped.code ?? report(error, printer);
  } finally {
    printer.close();
  }
}

type Around = { printer: Printer; style: () => ReturnType<typeof styleFor>; signal: AbortSignal };

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return load();
  const names = Object.keys(COMMANDS);
  throw new Problem('usage', `There is no command "${name}".`, { next: `There are: ${names.join(', ')}.` });
}

async function run(command: Command, words: string[], around: Around): Promise<number> {
  const { name, summary, options, positional } = command;
  if (words.some((word) => ['--help', '-h', 'help'].includes(word))) {
    around.printer.out(renderHelp(name === 'start' ? 'npm start' : `npm run ${name}`, summary, options, positional));
    return 0;
  }
  const root = path.resolve(import.meta.dirname, '..');
  // npm changes to the root of the project, and says where the person was.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return command.run(readArguments(words, options), { root, cwd, ...around });
}

/**
 * The first signal asks to stop; a later one does not ask. One Ctrl-C comes twice, from the terminal and from npm,
 * which passes signals on: what follows at once is still the first.
 */
function listenForStop(stop: AbortController): { code?: number } {
  const stopped: { code?: number } = {};
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  let since = 0;
  for (const [signal, code] of Object.entries(signals)) {
    const listener = (): void => {
      if (stopped.code === undefined) {
        stopped.code = code;
        since = performance.now();
        stop.abort();
      } else if (performance.now() - since > SAME_PRESS_MS) {
        process.off(signal, listener);
        process.kill(process.pid, signal);
      }
    };
    process.on(signal, listener);
  }
  return stopped;
}

const SAME_PRESS_MS = 500;

/** Says what went wrong: a sentence and the next step for a person's mistake, never a stack. */
function report(error: unknown, printer: Printer): number {
  if (error instanceof Problem) {
    printer.err(error.message);
    if (error.next !== undefined) printer.err(error.next);
    return error.code === 'usage' ? 2 : 3;
  }
  const sentence = error instanceof Error ? error.message.split('\n')[0] : String(error);
  printer.err(`Sandcastle itself made a mistake: ${sentence}`);
  printer.err('Nothing of yours was changed. Set SANDCASTLE_DEBUG=1 and try again to see where.');
  if (process.env['SANDCASTLE_DEBUG']) printer.err(error instanceof Error ? (error.stack ?? '') : '');
  return 3;
}

await main();
