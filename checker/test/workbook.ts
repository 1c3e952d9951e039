import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandLineHere } from './in-process.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COPIED = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'lessons',
  'exercises',
  'solutions',
  '.sequelizerc',
];

/** How a command ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A copy of the workbook, for tests that drive the real command line and change the learner's files. */
export interface Workbook {
  root: string;
  /** Runs a command as npm would: `run(['check', '05'])`; `input` is what comes through its pipe. */
  run(words: string[], options?: { cwd?: string; env?: Record<string, string>; input?: string }): Promise<Ended>;
  /** Starts a command that goes on; its output can be waited for. */
  begin(words: string[]): Running;
  write(file: string, text: string): void;
  read(file: string): string;
  /** Ends what was begun, and takes the copy away. */
  remove(): Promise<void>;
}

export interface Running {
  process: ChildProcess;
  /** Resolves with the first line from now on that matches. */
  line(pattern: RegExp): Promise<string>;
  ended: Promise<Ended>;
}

/**
 * @param here runs commands in this process, which is much quicker; the checker is then ours, and not to be changed
 */
export function openWorkbook({ here = false } = {}): Workbook {
  // With a space and a letter that is not ASCII, as people's home folders have them.
  const root = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-')), 'my wörkbook');
  for (const entry of COPIED) fs.cpSync(path.join(ROOT, entry), path.join(root, entry), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  if (here) fs.symlinkSync(path.join(ROOT, 'checker'), path.join(root, 'checker'), 'junction');
  else copyChecker(path.join(root, 'checker'));
  const begun: Running[] = [];
  const start = (words: string[], cwd: string, env: Record<string, string> = {}, input?: string): ChildProcess => {
    const started = spawn(process.execPath, [path.join(root, 'checker', 'install.cjs'), ...words], {
      cwd: root,
      env: { ...process.env, INIT_CWD: cwd, CI: '', NO_COLOR: '1', ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    started.stdin?.on('error', () => {}).end(input);
    return started;
  };
  return {
    root,
    run: (words, { cwd = root, env, input } = {}) =>
      here ? commandLineHere(words, { root, cwd, env, input }) : endOf(start(words, cwd, env, input)),
    begin(words) {
      const running = follow(start(words, root));
      begun.push(running);
      return running;
    },
    write(file, text) {
      if (here && file.startsWith('checker/')) throw new Error(`${file} is not a copy.`);
      fs.writeFileSync(path.join(root, file), text);
    },
    read: (file) => fs.readFileSync(path.join(root, file), 'utf8'),
    async remove() {
      for (const { process: one } of begun) one.kill('SIGKILL');
      await Promise.all(begun.map(({ ended }) => ended));
      fs.rmSync(path.dirname(root), { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function copyChecker(to: string): void {
  const outside = [path.join(ROOT, 'checker', 'test'), path.join(ROOT, 'checker', 'node_modules')];
  fs.cpSync(path.join(ROOT, 'checker'), to, { recursive: true, filter: (from) => !outside.includes(from) });
}

/** Waits for the end of a command. */
export function endOf(process: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  process.stdout!.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  process.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => process.on('close', (code) => resolve({ code, stdout, stderr })));
}

function follow(process: ChildProcess): Running {
  const waiting = new Set<(line: string) => void>();
  let rest = '';
  process.stdout!.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop()!;
    for (const line of lines) for (const offer of [...waiting]) offer(line);
  });
  const ended = endOf(process);
  return {
    process,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const offer = (line: string): void => {
          if (!pattern.test(line)) return;
          waiting.delete(offer);
          resolve(line);
        };
        waiting.add(offer);
        void ended.then(({ stdout, stderr }) => reject(new Error(`ended before ${pattern}: ${stdout}${stderr}`)));
      }),
  };
}
