import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { watchExercises, type ExercisesWatch, type WatchOptions } from './changes.ts';

/** Somebody saved a file of a solution, probably in the belief that it was theirs. */
export interface SolutionSave {
  exercise: string;
  /** From the workbook's root, with `/`. */
  file: string;
  sentence: string;
}

/**
 * Watches `solutions/`, where nobody has anything to write: a save there is a slip that would otherwise go unanswered.
 *
 * @param root the folder of the workbook; one that was handed out without solutions has nothing to watch
 * @param exercises their names
 */
export async function watchSolutions(
  root: string,
  exercises: string[],
  onSave: (save: SolutionSave) => void,
  options: WatchOptions = {},
): Promise<Pick<ExercisesWatch, 'ready' | 'close'>> {
  const folder = path.join(root, 'solutions');
  const isThere = await realpath(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) return { ready: Promise.resolve(), close: async () => {} };
  return watchExercises(folder, exercises, ({ exercise, files }) => onSave(toSave(exercise, files)), options);
}

function toSave(exercise: string, files: string[]): SolutionSave {
  const [file = ''] = files;
  const sentence =
    `That is the solution: solutions/${exercise}/${file}. Yours is exercises/${exercise}/${file}; ` +
    'what is in solutions/ is never checked.';
  return { exercise, file: `solutions/${exercise}/${file}`, sentence };
}
