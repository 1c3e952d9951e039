import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { differing, readSources } from '../../course/differing.ts';
import { places } from '../../course/paths.ts';
import { mutantsOf, type Mutant } from '../../prove/mutants/mutate.ts';
import { TAKING_AWAY } from '../../prove/mutants/mutators.ts';
import type { Broken, ExerciseResult, Lesson } from '../../types.ts';
import type { Desk } from './desk.ts';

type BreakDesk = Pick<Desk, 'root' | 'result' | 'tryOut'>;

/**
 * The next change that fails and has an explanation; another one each time.
 *
 * @returns a sentence where there is none
 */
export async function findBroken(desk: BreakDesk, { name, solved }: Lesson): Promise<Broken | { sentence: string }> {
  if (desk.result(name)?.outcome !== 'passed') return { sentence: 'This is for later: first make the exercise pass.' };
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
    const result = await tryOut(desk, mutant, { name, exercise });
    const isTold = result.diagnosis ?? result.checks.some(({ diagnosis }) => diagnosis !== undefined);
    if (result.outcome !== 'passed' && isTold) {
      const { file, line, text } = mutant;
      return { file, line, before: texts[file]!, text, result };
    }
  }
  return { sentence: 'There is nothing in your code that could be left out and be missed.' };
}

async function tryOut(
  desk: BreakDesk,
  { file, path: changed, text }: Mutant,
  { name, exercise }: { name: string; exercise: string },
): Promise<ExerciseResult> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-break-'));
  try {
    const copy = path.join(directory, name);
    await cp(exercise, copy, { recursive: true, filter: (source) => !/node_modules|\.sqlite/.test(source) });
    if (changed !== file) await rm(path.join(copy, file));
    await writeFile(path.join(copy, changed), text);
    return await desk.tryOut(name, copy);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const MOST_ATTEMPTS = 6;
/** A prime, so that it goes through a list of any other length. */
const STRIDE = 7;
/** How many changes were tried at a desk, by exercise. */
const triedAt = new WeakMap<BreakDesk, Map<string, number>>();
