import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { examineLesson } from '../course/frontmatter.ts';
import { places } from '../course/paths.ts';
import type { Lesson } from '../types.ts';
import { readCases, type Case } from './corpus/cases.ts';
import { tryCases } from './corpus/try-cases.ts';
import { proveEndpoints } from './endpoints.ts';
import type { Finding } from './finding.ts';
import { proveGuide } from './guide.ts';
import { proveLessons } from './lesson-code.ts';
import { countMutants, tryMutants } from './mutants/trial.ts';
import { openProving, type Check } from './proving.ts';
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
  progress('the code of the lessons does what they show');
  findings.push(...(await proveLessons(root, { only: lessons.map(({ name }) => name), write })));
  const { cases, findings: unread } = readCases(root);
  findings.push(...unread.filter(isWanted));
  const exercises: ExerciseProof[] = [];
  const proving = await openProving(root, signal);
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-verify-'));
  try {
    for (const lesson of lessons) {
      signal?.throwIfAborted();
      const own = cases.filter(({ exercise }) => exercise === lesson.name);
      const proof = await proveExercise(root, lesson, own, proving.check, path.join(directory, lesson.name), progress);
      exercises.push(proof.exercise);
      findings.push(...proof.findings);
    }
  } finally {
    await proving.close();
    fs.rmSync(directory, { recursive: true, force: true });
  }
  if (!only) findings.push(...(await proveGuide(root, exercises, write)));
  return { version: 1, findings, exercises, durationMs: Math.round(performance.now() - started) };
}

/** The lessons whose exercises can be judged: front matter that can be read, and every place there. */
async function soundLessons(root: string): Promise<Lesson[]> {
  const texts = await readLessonTexts(root);
  const lessons = texts.flatMap(({ name, text }) => examineLesson(name, text).lesson ?? []);
  return lessons.filter(({ name }) => Object.values(places(root, name)).every((place) => fs.existsSync(place)));
}

async function proveExercise(
  root: string,
  lesson: Lesson,
  cases: Case[],
  check: Check,
  directory: string,
  progress: NonNullable<ProofOptions['progress']>,
): Promise<{ exercise: ExerciseProof; findings: Finding[] }> {
  const counter = (claim: string, total: number): (() => void) => {
    let done = 0;
    progress(claim, done, total);
    return () => progress(claim, ++done, total);
  };
  const ends = await proveEndpoints(root, lesson, check);
  const answers = counter(`${lesson.name}: known answers`, cases.length);
  const corpus = await tryCases(root, lesson, cases, check, path.join(directory, 'corpus'), answers);
  const counted = counter(`${lesson.name}: mutants`, countMutants(root, lesson));
  const mutants = await tryMutants(root, lesson, check, path.join(directory, 'mutants'), counted);
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
