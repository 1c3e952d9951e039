import path from 'node:path';
import { filesOf } from '../folder.ts';
import type { ExercisesPlan } from './plan-exercises.ts';
import { markAt, type PlannedStep } from './steps.ts';

/** Where the new starter of an exercise is put that is begun already, from the root of the workbook. */
export function newStarterPlace(exercise: string): string {
  return `.sandcastle/new-starters/${exercise}`;
}

/** Plans to put the new starters of begun exercises where the learner can look at them. */
export async function planNewStarters(root: string, begun: ExercisesPlan['begun']): Promise<PlannedStep[]> {
  const steps: PlannedStep[] = [];
  for (const { exercise, starter } of begun) {
    const place = newStarterPlace(exercise);
    const old = (await filesOf(path.join(root, place))) ?? [];
    for (const { at, text } of starter) {
      const was = await markAt(root, `${place}/${at}`);
      steps.push({ at: `${place}/${at}`, put: true, was, data: new TextEncoder().encode(text), keep: false });
    }
    for (const { at } of old.filter((file) => !starter.some((one) => one.at === file.at)))
      steps.push({ at: `${place}/${at}`, put: false, was: await markAt(root, `${place}/${at}`), keep: false });
  }
  return steps;
}
