import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { watchExercises, type ExercisesWatch, type WatchOptions } from './changes.ts';

/**
 * Watches everything that belongs to an exercise, for its author: the lesson, what learners edit, the starter, the
 * solution, the hidden test, and the known answers.
 *
 * @param root the folder of the workbook
 * @param onSave given the path that was saved, from the root
 */
export async function watchAuthor(
  root: string,
  exercise: string,
  onSave: (file: string) => void,
  options: WatchOptions = {},
): Promise<Pick<ExercisesWatch, 'ready' | 'close'>> {
  const watching: ExercisesWatch[] = [];
  for (const [folder, name] of placesOf(exercise)) {
    const isThere = await lstat(path.join(root, folder)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isThere) continue;
    const report = ({ files }: { files: string[] }): void => {
      // Beside a lesson and a hidden test stand those of others.
      const own = files.map((file) => path.posix.join(folder, name, file)).find((file) => file.includes(exercise));
      if (own !== undefined) onSave(own);
    };
    watching.push(await watchExercises(path.join(root, folder), [name], report, options));
  }
  return {
    ready: Promise.all(watching.map(({ ready }) => ready)).then(() => {}),
    async close() {
      for (const one of watching) await one.close();
    },
  };
}

/** Folders, and what to watch in them: a whole folder where an exercise has only a file in it. */
function placesOf(exercise: string): [folder: string, name: string][] {
  return [
    ['.', 'lessons'],
    ['checker', 'hidden'],
    ['exercises', exercise],
    ['solutions', exercise],
    ['checker/starters', exercise],
    ['checker/test/corpus/right', exercise],
    ['checker/test/corpus/wrong', exercise],
    ['checker/prove', 'equivalent'],
  ];
}
