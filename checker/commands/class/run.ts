import { createHash, randomInt } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { courseVersion } from '../../course/catalog.ts';
import { contentHash } from '../../course/content-hash.ts';
import type { Submission } from '../../course/submissions.ts';
import { Problem } from '../../errors.ts';
import type { ExerciseResult } from '../../types.ts';
import { whyNotWritten } from '../outputs/write.ts';
import { claim } from './claim.ts';
import { openJournal, readJournal, type Entry, type Header, type JournalWriter } from './journal.ts';

/** What makes two runs the same: then the second goes on where the first was stopped. */
export interface RunIdentity {
  /** The folder of the class. */
  folder: string;
  exercises: string[];
  /** Where the outputs go. */
  outputs: string[];
  seed: number | undefined;
  timeout: number | undefined;
  isolation: 'full' | 'basic';
}

/** What is there of a submission, and what is known of it. */
export interface Looked {
  content: string;
  result: ExerciseResult | undefined;
}

/** A run over a class, which is written down as it goes. */
export interface Run {
  /** What was graded in a run that was stopped. */
  readonly resumed: number;
  /** When that run began. */
  readonly began: Date;
  /** A mark of a submission as it is on disk, and the result that is known for exactly that. */
  look(submission: Submission): Promise<Looked>;
  seedOf(submission: Submission): number;
  /** @param content the mark from before it was graded: what is saved meanwhile was not judged */
  keep(submission: Submission, content: string, result: ExerciseResult): Promise<void>;
  /** What the run before this one said, for those who got something else now. */
  readonly before: Entry[];
  /** Everything is graded: the next run begins anew. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a run: goes on with the one that was stopped, or begins one.
 *
 * @param root the folder of the workbook, where journals are kept
 * @param changedOnly takes over what the last finished run said of submissions that have not changed since
 * @param tell says that nothing can be written down, which stops no grading
 * @throws Problem `usage` when another process is at it
 */
export async function openRun(
  root: string,
  identity: RunIdentity,
  changedOnly: boolean,
  tell: (sentence: string) => void = () => {},
): Promise<Run> {
  const folder = path.join(root, '.sandcastle', 'runs', nameOf(identity));
  const tellOnce = once((error: NodeJS.ErrnoException) => tell(sayUnkept(folder, error)));
  const release = await claim(folder).catch((error: unknown) => {
    if (error instanceof Problem || !isOfTheSystem(error)) throw error;
    tellOnce(error);
    return undefined;
  });
  if (!release) return withoutJournal(identity);
  const files = { now: path.join(folder, 'journal.jsonl'), last: path.join(folder, 'finished.jsonl') };
  try {
    const course = (await courseVersion(root)).hash;
    const made = { version: 1 as const, course, isolation: identity.isolation, node: process.version };
    const isOurs = (header: Header): boolean =>
      Object.entries(made).every(([key, value]) => header[key as keyof Header] === value);
    const [stopped, last] = [await readJournal(files.now), await readJournal(files.last)];
    const goesOn = stopped !== undefined && isOurs(stopped.header);
    const usable = changedOnly && last !== undefined && isOurs(last.header) ? last : undefined;
    const header = goesOn
      ? stopped.header
      : { ...made, seed: usable?.header.seed ?? randomInt(1, MOST_SEED), began: new Date().toISOString() };
    const journal = await openJournal(files.now, goesOn ? undefined : header);
    const [taken, written] = [usable?.entries ?? [], goesOn ? stopped.entries : []];
    const before = last?.entries ?? [];
    return toRun({ identity, header, journal, taken, written, release, files, before, tell: tellOnce });
  } catch (error) {
    await release();
    if (!isOfTheSystem(error)) throw error;
    tellOnce(error);
    return withoutJournal(identity);
  }
}

/** A full disk, or a folder that may not be written to. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;
}

function sayUnkept(folder: string, error: NodeJS.ErrnoException): string {
  const why = whyNotWritten(error);
  return `What is graded could not be written down in ${folder}: ${why} Grading goes on; stopped, it would begin anew.\n`;
}

function once<T>(tell: (value: T) => void): (value: T) => void {
  let told = false;
  return (value) => {
    if (!told) tell(value);
    told = true;
  };
}

/** Where nothing can be written down, a class is graded all the same. */
function withoutJournal(identity: RunIdentity): Run {
  const seed = randomInt(1, MOST_SEED);
  return {
    resumed: 0,
    began: new Date(),
    before: [],
    look: async () => ({ content: '', result: undefined }),
    seedOf: ({ student, lesson }) => identity.seed ?? derive(seed, keyOf(student, lesson.name)),
    keep: async () => {},
    finish: async () => {},
    close: async () => {},
  };
}

interface Opened {
  identity: RunIdentity;
  header: Header;
  journal: JournalWriter;
  /** From the run before. */
  taken: Entry[];
  /** From this run, before it was stopped. */
  written: Entry[];
  before: Entry[];
  release(): Promise<void>;
  files: { now: string; last: string };
  tell(error: NodeJS.ErrnoException): void;
}

function toRun({ identity, header, journal, taken, written, before, release, files, tell }: Opened): Run {
  let whole = true;
  const toPair = (entry: Entry): [string, Entry] => [keyOf(entry.student, entry.result.exercise), entry];
  const known = new Map([...taken, ...written].map(toPair));
  const inJournal = new Map(written.map(toPair));
  return {
    resumed: inJournal.size,
    began: new Date(header.began),
    before,
    async look({ student, lesson, folder }) {
      const content = await contentHash(folder);
      const entry = known.get(keyOf(student, lesson.name));
      return { content, result: entry?.content === content ? entry.result : undefined };
    },
    seedOf: ({ student, lesson }) => identity.seed ?? derive(header.seed, keyOf(student, lesson.name)),
    async keep({ student, lesson }, content, result) {
      // What this computer could not grade is tried again.
      if (result.outcome === 'not-graded' || result.outcome === 'grader-error') return;
      if (inJournal.get(keyOf(student, lesson.name))?.content === content) return;
      if (!whole) return;
      await journal.put({ student, content, result }).catch((error: NodeJS.ErrnoException) => {
        whole = false;
        tell(error);
      });
    },
    async finish() {
      await journal.close();
      if (!whole) return rm(files.now, { force: true });
      await rm(files.last, { force: true });
      await rename(files.now, files.last);
    },
    async close() {
      await journal.close();
      await release();
    },
  };
}

function nameOf({ folder, exercises, outputs, seed, timeout }: RunIdentity): string {
  const words = JSON.stringify([path.resolve(folder), exercises, [...outputs].sort(), seed, timeout]);
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}

function keyOf(student: string, exercise: string): string {
  return `${exercise}\0${student}`;
}

/** Each check its own data, and the same data when it is made again. */
function derive(seed: number, key: string): number {
  return (createHash('sha256').update(`${seed}\0${key}`).digest().readUInt32BE() % (MOST_SEED - 1)) + 1;
}

const MOST_SEED = 1_000_000;
