import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CHECKER } from '../here.ts';
import { languageOf } from './progress.ts';
import { stampOf } from './stamp.ts';
import type { Newer } from './update/newer.ts';
import { packagesDiffer } from './update/packages.ts';
import { planCourse } from './update/plan-course.ts';
import { planExercises, type ExercisesPlan } from './update/plan-exercises.ts';
import { planNewStarters } from './update/plan-new-starters.ts';
import type { PlannedStep, Step } from './update/steps.ts';
import { HANDED_OUT } from './paths.ts';

/** What an update would change. */
export interface UpdatePlan {
  steps: PlannedStep[];
  exercises: ExercisesPlan;
  /** The packages are others, and must be installed. */
  packages: boolean;
  /** Where what makes way for it is kept, from the root of the workbook with `/`; nothing where nothing is. */
  kept?: string;
}

/**
 * Plans an update of a learner's workbook; changes nothing.
 *
 * @param root the learner's workbook
 * @param newer the one whose lessons, checks and starters it gets
 * @returns nothing when there is nothing to change
 */
export async function planUpdate(root: string, newer: Newer): Promise<UpdatePlan | undefined> {
  const [course, exercises, packages] = await Promise.all([
    planCourse(root, newer.root),
    planExercises(root, newer, (await languageOf(root)) ?? 'typescript'),
    packagesDiffer(root, newer.root),
  ]);
  const starters = await planNewStarters(root, exercises.begun);
  // Handed out anew, the same is the same.
  if ([...course, ...exercises.steps].every(({ at }) => at === HANDED_OUT)) return undefined;
  // First what can only be lost: the exercises. Then the course, which says what was handed out.
  const steps = [...exercises.steps, ...starters, ...course];
  const kept =
    steps.some(({ keep }) => keep) && (await freeName(root, `.sandcastle/kept/update-${stampOf(new Date())}`));
  return { steps, exercises, packages, ...(kept && { kept }) };
}

/**
 * Does what was planned. First everything is laid out beside the workbook, and nothing of it counts. From then on the
 * update can be stopped at any moment: whatever is started next in the workbook ends it.
 *
 * @param report what the person is to be told, also when the update was stopped and is ended by something else
 * @throws what the file system says
 */
export async function applyUpdate(root: string, plan: UpdatePlan, report: string[]): Promise<void> {
  const beside = path.join(root, '.sandcastle', `update-${process.pid}`);
  try {
    await rm(beside, { recursive: true, force: true });
    for (const { at, data, keep, was } of plan.steps) {
      if (data) await write(path.join(beside, 'new', at), data);
      // What is no file is moved there when the time comes.
      if (keep && was !== 'no file') await write(path.join(beside, 'kept', at), await readFile(path.join(root, at)));
    }
    const steps = plan.steps.map(({ at, put, was }): Step => ({ at, put, was }));
    const { packages, kept = await freeName(root, `.sandcastle/kept/update-${stampOf(new Date())}`) } = plan;
    await writeFile(path.join(beside, 'steps.json'), JSON.stringify({ version: 1, steps, packages, kept, report }));
    await rename(beside, path.join(root, '.sandcastle', 'update'));
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
  finishUpdate(root);
}

/** The part that must run whatever state the workbook is in. */
const { finishUpdate } = createRequire(path.join(CHECKER, 'install.cjs'))('./finish-update.cjs') as {
  finishUpdate(root: string): string[] | undefined;
};

async function write(file: string, data: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, data);
}

async function freeName(root: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!(await stat(path.join(root, free)).catch(() => undefined))) return free;
  }
}
