import { Readable, Writable } from 'node:stream';
import { commandLine } from '../command-line.ts';
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
