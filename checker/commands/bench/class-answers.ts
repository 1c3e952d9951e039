import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The exercises that a class of the bench hands in; in the last one some of it hangs. */
export const IN_A_CLASS = [
  '02-both-sides',
  '03-join-table',
  '04-duplicates',
  '06-sandcastle-types',
  '05-lifeguard-beaches',
] as const;

/** What a student of the bench hands in. */
export type Kind = 'right' | 'wrong' | 'hanging';

/** Right and wrong in turn; one in twenty-five has a loop without an end in one exercise. */
export function kindOf(index: number): Kind {
  if (index % EVERY_HANGING === EVERY_HANGING - 1) return 'hanging';
  return index % 2 === 0 ? 'right' : 'wrong';
}

/**
 * Writes what a student hands in for an exercise: the solution, or with one of the commonest mistakes in it.
 *
 * @param workbook where the exercise is solved
 */
export async function writeStudent(workbook: string, exercise: string, folder: string, kind: Kind): Promise<void> {
  await cp(path.join(workbook, 'exercises', exercise), folder, { recursive: true });
  const hangs = kind === 'hanging' && exercise === IN_A_CLASS.at(-1);
  if (kind !== 'wrong' && !hangs) return;
  for (const name of (await readdir(path.join(folder, 'models'))).sort()) {
    const file = path.join(folder, 'models', name);
    const right = await readFile(file, 'utf8');
    const wrong = hangs ? `${right}\nfor (;;);\n` : mistaken(exercise, right);
    if (wrong === right) continue;
    await writeFile(file, wrong);
    return;
  }
  throw new Error(`no model of ${exercise} names its join table as through: '…'`);
}

/** Where `sequelize.sync()` makes the tables, two names make two tables, which not every test sees: there, a side is missing. */
function mistaken(exercise: string, right: string): string {
  if (exercise === IN_A_CLASS[0]) return right.replace(/\w+\.belongsToMany\([^;]*\);/, 'void models;');
  return right.replace(/(through: '\w+)'/, "$1Links'");
}

const EVERY_HANGING = 25;
