import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { differing, readSources } from '../../../course/differing.ts';
import { places } from '../../../course/paths.ts';
import { mutantsOf, type Mutant } from '../../../prove/mutants/mutate.ts';
import { TAKING_AWAY } from '../../../prove/mutants/mutators.ts';
import { renderBreak } from '../../../report/terminal/break-it.ts';
import { renderVerdict } from '../../../report/terminal/verdict.ts';
import type { ExerciseResult } from '../../../types.ts';
import type { Desk } from '../desk.ts';

/** Takes one thing out of a copy of what the learner wrote, asks what will happen, and shows what does. */
export async function breakIt(desk: Desk): Promise<void> {
  const { name } = desk.lesson;
  if (desk.result(name)?.outcome !== 'passed') return desk.say('This is for later: first make the exercise pass.');
  const broken = await findBroken(desk);
  if (!broken) return desk.say('There is nothing in your code that could be left out and be missed.');
  const { mutant, before, result } = broken;
  desk.printer.clear();
  desk.printer.out(renderBreak({ ...mutant, folder: `exercises/${name}`, before }, desk.style()));
  const key = await desk.ask('\nWhat would break? Say it to yourself, then press any key.');
  if (key === '') return;
  const instead = 'Your own files are as they were. Press b for another one.';
  desk.show(`\n${renderVerdict(result, desk.style(), { folder: `exercises/${name}`, instead })}`);
}

/** The next change that fails and has an explanation; another one each time. */
async function findBroken(desk: Desk): Promise<{ mutant: Mutant; before: string; result: ExerciseResult } | undefined> {
  const { name, solved } = desk.lesson;
  const { exercise, starter } = places(desk.root, name);
  const written = solved ? await readSources(exercise) : await differing(exercise, starter);
  const texts = Object.fromEntries(written.map(({ file, text }) => [file, text]));
  const mutants = mutantsOf(texts, TAKING_AWAY).filter(({ fault }) => fault === undefined);
  const tried = triedAt.get(desk) ?? new Map<string, number>();
  triedAt.set(desk, tried);
  for (let attempt = 0; attempt < Math.min(mutants.length, MOST_ATTEMPTS); attempt++) {
    const at = tried.get(name) ?? 0;
    tried.set(name, at + 1);
    // Far apart in the list, so that two in a row are not of one kind.
    const mutant = mutants[(at * STRIDE) % mutants.length]!;
    const result = await tryOut(desk, mutant, exercise);
    const isTold = result.diagnosis ?? result.checks.some(({ diagnosis }) => diagnosis !== undefined);
    if (result.outcome !== 'passed' && isTold) return { mutant, before: texts[mutant.file]!, result };
  }
  return undefined;
}

async function tryOut(desk: Desk, { file, path: changed, text }: Mutant, exercise: string): Promise<ExerciseResult> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-break-'));
  try {
    const copy = path.join(directory, desk.lesson.name);
    await cp(exercise, copy, { recursive: true, filter: (source) => !/node_modules|\.sqlite/.test(source) });
    if (changed !== file) await rm(path.join(copy, file));
    await writeFile(path.join(copy, changed), text);
    return await desk.tryOut(desk.lesson.name, copy);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const MOST_ATTEMPTS = 6;
/** A prime, so that it goes through a list of any other length. */
const STRIDE = 7;
/** How many changes were tried at a desk, by exercise. */
const triedAt = new WeakMap<Desk, Map<string, number>>();
