import { existsSync } from 'node:fs';
import path from 'node:path';
import { HANDED_OUT } from '../course/paths.ts';
import { Problem } from '../errors.ts';

/**
 * Some commands need what the student edition leaves out.
 *
 * @param name of a command
 * @throws Problem `usage` that says so
 */
export function requireWhatItNeeds(name: string, root: string): void {
  const what = Object.hasOwn(NEEDS, name) ? NEEDS[name] : undefined;
  if (what === undefined || !isStudentEdition(root)) return;
  throw new Problem('usage', `This is the student edition, and npm run ${name} needs ${what}.`, {
    next: 'It works in the full workbook, which your instructor has. Here, npm run check checks your exercises.',
  });
}

/**
 * A class is graded where the solutions are.
 *
 * @throws Problem `usage` in the student edition
 */
export function requireSolutions(root: string): void {
  if (!isStudentEdition(root)) return;
  throw new Problem('usage', 'A class is graded in the full workbook, and this is the student edition.', {
    next: 'Before a class is graded, every solution must pass on the computer at hand, and the solutions are not in it. Nothing was graded.',
  });
}

function isStudentEdition(root: string): boolean {
  return existsSync(path.join(root, HANDED_OUT));
}

/** What is left out, by the command that works with it. */
const NEEDS: Record<string, string> = {
  bench: 'the tools with which the checker is developed',
  demo: 'the class of invented students',
  handout: 'the solutions and the hidden tests as they were written',
  'new-lesson': 'the tools with which the course is written',
  soak: 'the tools with which the checker is developed',
  verify: 'the solutions and the known answers that prove the course',
};
