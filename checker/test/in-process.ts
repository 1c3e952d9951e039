import { Readable, Writable } from 'node:stream';
import { commandLine } from '../command-line.ts';
import { readArguments } from '../commands/arguments.ts';
import type { Command } from '../commands/command.ts';
import { createPrinter } from '../print.ts';
import { styleFor } from '../report/terminal/style.ts';
import type { Ended } from './workbook.ts';

/** Where a command is run, and what comes through its pipe. */
export interface Where {
  root: string;
  cwd?: string;
  env?: Record<string, string>;
  input?: string | Readable;
  /** Told what is on standard output so far, whenever there is more. */
  onOutput?(stdout: string): void;
}

/** What a command line does, in this process: that costs no start of a program. Only `cli.ts` is left out. */
export async function commandLineHere(words: string[], where: Where): Promise<Ended> {
  const { root, cwd = root, env, input = '', onOutput } = where;
  const [stdout, stderr] = [collecting(onOutput), collecting()];
  const stdin = typeof input === 'string' ? Readable.from([input]) : input;
  const around = { root, cwd, stdin, env: { NO_COLOR: '1', ...env } };
  const { signal } = new AbortController();
  const code = await commandLine(words, { ...around, stdout: stdout.stream, stderr: stderr.stream, signal });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** The same for one command, whose `Problem` is thrown. */
export async function runHere(command: Command, words: string[], root: string, cwd = root): Promise<Ended> {
  const [stdout, stderr] = [collecting(), collecting()];
  const printer = createPrinter({ stdout: stdout.stream, stderr: stderr.stream, isTTY: false, env: {} });
  const style = () => styleFor({ NO_COLOR: '1' }, { isTTY: false });
  const around = { root, cwd, input: Readable.from([]), output: stdout.stream, printer, style };
  const code = await command.run(readArguments(words, command.options), {
    ...around,
    signal: new AbortController().signal,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collecting(onMore?: (all: string) => void): { stream: Writable; text(): string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      onMore?.(text);
      done();
    },
  });
  return { stream, text: () => text };
}
