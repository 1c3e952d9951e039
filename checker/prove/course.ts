import fs from 'node:fs';
import { examineLesson } from '../course/frontmatter.ts';
import { places } from '../course/paths.ts';
import type { Lesson } from '../types.ts';
import { readCases, type Case } from './corpus/cases.ts';
import { tryCases } from './corpus/try-cases.ts';
import { proveEndpoints } from './endpoints.ts';
import type { Finding } from './finding.ts';
import { proveGuide } from './guide.ts';
import { proveLessons } from './lesson-code.ts';
import { tryMutants } from './mutants/trial.ts';
import { openProving, type Proving } from './proving.ts';
import type { ExerciseProof, Proof } from './proof.ts';
import { READING } from './text/index.ts';
import { readLessonTexts } from './text/lesson-text.ts';

export interface ProofOptions {
  /** Exercises by name; all when absent. What is wrong with others is then left out. */
  only?: string[];
  /** Puts into the lessons what their code really gives, and into CONTRIBUTING.md the table. */
  write?: boolean;
  signal?: AbortSignal;
  /** Told what is going on: a claim, and how much of it is done. */
  progress?(claim: string, done?: number, total?: number): void;
}

/**
 * Proves the whole course: everything that is wrong with it, at once.
 *
 * @param root the folder of the workbook
 */
export async function proveCourse(root: string, options: ProofOptions = {}): Promise<Proof> {
  const started = performance.now();
  const { only, write = false, signal, progress = () => {} } = options;
  const isWanted = ({ place }: Finding): boolean =>
    !only || only.includes(/\d\d-[a-z0-9-]+/.exec(place)?.[0] ?? only[0]!);
  const findings: Finding[] = [];
  for (const { claim, prove } of READING) {
    progress(claim);
    findings.push(...(await prove(root, write)).filter(isWanted));
  }
  const lessons = (await soundLessons(root)).filter(({ name }) => !only || only.includes(name));
  const { cases, findings: unread } = readCases(root);
  progress('the code of the lessons does what they show');
  const [lessonCode, proofs] = await sideBySide(signal, (ended) => [
    proveLessons(root, { only: lessons.map(({ name }) => name), write }),
    proveExercises(root, lessons, cases, { signal: ended, progress }),
  ]);
  const exercises = proofs.map(({ exercise }) => exercise);
  findings.push(...lessonCode, ...unread.filter(isWanted), ...proofs.flatMap((proof) => proof.findings));
  if (!only) findings.push(...(await proveGuide(root, exercises, write)));
  return { version: 1, findings, exercises, durationMs: Math.round(performance.now() - started) };
}

/** The lessons whose exercises can be judged: front matter that can be read, and every place there. */
async function soundLessons(root: string): Promise<Lesson[]> {
  const texts = await readLessonTexts(root);
  const lessons = texts.flatMap(({ name, text }) => examineLesson(name, text).lesson ?? []);
  return lessons.filter(({ name }) => Object.values(places(root, name)).every((place) => fs.existsSync(place)));
}

/** Two things at once; when one fails, the other is ended, and nothing is left behind. */
async function sideBySide<One, Other>(
  signal: AbortSignal | undefined,
  begin: (ended: AbortSignal) => [Promise<One>, Promise<Other>],
): Promise<[One, Other]> {
  const failed = new AbortController();
  const work = begin(AbortSignal.any(signal ? [signal, failed.signal] : [failed.signal]));
  try {
    return await Promise.all(work);
  } finally {
    failed.abort();
    await Promise.allSettled(work);
  }
}

type Tools = Required<Pick<ProofOptions, 'signal' | 'progress'>>;

/** One exercise after another, and the next is begun before the judges are done with the last. */
async function proveExercises(
  root: string,
  lessons: Lesson[],
  cases: Case[],
  { signal, progress }: Tools,
): Promise<Proved[]> {
  const proving = await openProving(root, signal);
  try {
    const proofs: Promise<Proved>[] = [];
    for (const lesson of lessons) {
      const own = cases.filter(({ exercise }) => exercise === lesson.name);
      proofs.push(proveExercise(root, lesson, own, proving, progress));
      // A proof that fails is heard at once, and ends the others.
      await Promise.race([proving.hungry(), Promise.all(proofs)]);
    }
    return await Promise.all(proofs);
  } finally {
    await proving.close();
  }
}

type Proved = { exercise: ExerciseProof; findings: Finding[] };

async function proveExercise(
  root: string,
  lesson: Lesson,
  cases: Case[],
  { check }: Proving,
  progress: Tools['progress'],
): Promise<Proved> {
  const [ends, corpus, mutants] = await Promise.all([
    proveEndpoints(root, lesson, check),
    tryCases(root, lesson, cases, check, (done) => progress(`${lesson.name}: known answers`, done, cases.length)),
    tryMutants(root, lesson, check, (done, total) => progress(`${lesson.name}: mutants`, done, total)),
  ]);
  const { killed, survived, equivalent } = mutants;
  return {
    exercise: {
      exercise: lesson.name,
      right: corpus.right,
      wrong: corpus.wrong,
      mutants: { killed, survived, equivalent },
    },
    findings: [...ends, ...corpus.findings, ...mutants.findings],
  };
}
