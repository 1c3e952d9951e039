import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Lesson } from '../../types.ts';
import { filesOf, isAmong, type OwnFile } from '../folder.ts';
import { places } from '../paths.ts';
import { readStarter, type Language, type StarterFile } from '../starters.ts';
import { markAt, type PlannedStep } from './steps.ts';

/** What becomes of the exercises. */
export interface ExercisesPlan {
  steps: PlannedStep[];
  /** Not there before. */
  added: string[];
  /** Not begun, and different now. */
  renewed: string[];
  /** Begun, and begins differently now: the files of the new starter that differ. */
  begun: { exercise: string; files: string[]; starter: StarterFile[] }[];
  /** Begun, and no part of the course any more. */
  left: string[];
}

/**
 * Plans what becomes of the exercises. What is begun is never touched.
 *
 * @param from the learner's workbook, whose lessons may be damaged
 * @param to the newer one
 * @param language what exercises that are not begun are in
 */
export async function planExercises(
  from: string,
  to: { root: string; lessons: Lesson[] },
  language: Language,
): Promise<ExercisesPlan> {
  const plan: ExercisesPlan = { steps: [], added: [], renewed: [], begun: [], left: [] };
  const [old, wanted] = [await startersIn(from), new Set(to.lessons.map(({ name }) => name))];
  for (const name of new Set([...old, ...wanted])) {
    const before = old.has(name) ? await bothForms(from, name) : [];
    const now = wanted.has(name) ? await readStarter(to.root, name, language) : [];
    const folder = places(from, name).exercise;
    const own = ((await filesOf(folder)) ?? []).filter(({ at }) => !DATABASE.test(at));
    const isBegun = (await isNoFolder(folder)) || whetherBegun(own, before, now);
    const changed = [...now.filter((file) => !isAmong(file, before)), ...takenBack(before, now)];
    const gone = own.filter(({ at }) => !now.some((file) => file.at === at));
    const missing = now.filter((file) => !own.some((one) => one.at === file.at && isAmong(one, [file])));
    if (isBegun) {
      if (!wanted.has(name)) plan.left.push(name);
      else if (changed.length > 0)
        plan.begun.push({ exercise: name, files: changed.map(({ at }) => at), starter: now });
      continue;
    }
    if (missing.length + gone.length === 0) continue;
    if (!old.has(name)) plan.added.push(name);
    else if (wanted.has(name)) plan.renewed.push(name);
    plan.steps.push(...(await stepsFor(from, name, missing, gone)));
  }
  return plan;
}

/** A file that says something of its own, or one that was taken away; where there is no file at all, nothing is begun. */
function whetherBegun(own: OwnFile[], before: StarterFile[], now: StarterFile[]): boolean {
  const stems = new Set(own.map(({ at }) => stemOf(at)));
  const changed = own.some((file) => !isAmong(file, before) && !isAmong(file, now));
  return changed || (own.length > 0 && before.some(({ at }) => !stems.has(stemOf(at))));
}

/** Files of the old starter that the new one has in neither language. */
function takenBack(before: StarterFile[], now: StarterFile[]): StarterFile[] {
  if (now.length === 0) return [];
  const stems = new Set(now.map(({ at }) => stemOf(at)));
  const gone = before.filter(({ at }) => !stems.has(stemOf(at)));
  return gone.filter((one, index) => gone.findIndex(({ at }) => stemOf(at) === stemOf(one.at)) === index);
}

function stemOf(at: string): string {
  return at.replace(/\.[jt]s$/, '');
}

/** A link, or a file, that somebody has put in the place of an exercise. */
async function isNoFolder(place: string): Promise<boolean> {
  const found = await lstat(place).catch(() => undefined);
  return found !== undefined && !found.isDirectory();
}

async function stepsFor(
  root: string,
  name: string,
  missing: StarterFile[],
  gone: { at: string }[],
): Promise<PlannedStep[]> {
  const step = async (at: string, text?: string): Promise<PlannedStep> => ({
    at: `exercises/${name}/${at}`,
    put: text !== undefined,
    was: await markAt(root, `exercises/${name}/${at}`),
    keep: false,
    ...(text !== undefined && { data: new TextEncoder().encode(text) }),
  });
  // First the new: there is a model of each name all the time.
  const put = await Promise.all(missing.map(({ at, text }) => step(at, text)));
  return [...put, ...(await Promise.all(gone.map(({ at }) => step(at))))];
}

async function startersIn(root: string): Promise<Set<string>> {
  const entries = await readdir(path.join(root, 'checker', 'starters'), { withFileTypes: true }).catch(() => []);
  return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
}

async function bothForms(root: string, name: string): Promise<StarterFile[]> {
  const [typescript, javascript] = await Promise.all([
    readStarter(root, name, 'typescript'),
    readStarter(root, name, 'javascript'),
  ]);
  return [...typescript, ...javascript];
}

const DATABASE = /\.(?:sqlite|db)(?:-journal|-wal|-shm)?$/i;
