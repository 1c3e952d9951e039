import path from 'node:path';
import { CHECKER } from '../here.ts';
import { buildChildProgram } from '../sandbox/program.ts';
import { TypeChecker } from '../sandbox/type-checker.ts';
import { ChildHandle } from '../sandbox/child-handle.ts';
import { stage } from '../sandbox/stage/index.ts';
import type { Job, Limits } from '../types.ts';
import { Chance } from './chance.ts';
import { makeDirectory, removeDirectory } from './directory.ts';
import { Examination } from './examination.ts';
import type { Bench } from './test.ts';

const ROOT = path.dirname(CHECKER);
const LIMITS: Limits = { callMs: 10_000, checkMs: 60_000, memoryMb: 512, outputBytes: 10_000_000 };

/**
 * Students for `npx vitest run`, an author's way to debug a hidden test. They examine the reference solution, or the
 * folder named in SUBMISSION.
 *
 * @param testFile the hidden test file that is running; known once it runs
 * @returns a function that gives its bench
 */
export function openAuthorBench(testFile: () => string | undefined): () => Bench {
  const directory = makeDirectory();
  process.once('exit', () => removeDirectory(directory));
  let bench: Bench | undefined;
  return () => (bench ??= createBench(directory, path.basename(testFile() ?? '', '.test.ts')));
}

function createBench(directory: string, name: string): Bench {
  const folder = path.resolve(process.env['SUBMISSION'] ?? path.join(ROOT, 'solutions', name));
  const chance = new Chance(1);
  let examination: Promise<Examination> | undefined;
  return {
    async open() {
      examination ??= examine(folder, name, directory);
      return (await examination).student(chance);
    },
    async ended(_meta, student) {
      await student?.close();
    },
  };
}

async function examine(folder: string, name: string, directory: string): Promise<Examination> {
  const child = new ChildHandle(await buildChildProgram(ROOT, { snapshot: false }), LIMITS);
  process.once('exit', () => child.kill());
  const types = new TypeChecker({ started() {}, ended() {} });
  process.once('exit', () => types.close());
  await child.ready;
  child.begin(LIMITS);
  const starter = path.join(ROOT, 'checker', 'starters', name);
  const job = { id: 0, folder, starter, seed: 1, seeds: 1, limits: LIMITS, skipNotStarted: true } as Job;
  return new Examination(job, await stage(folder), await stage(starter), child, directory, types);
}
