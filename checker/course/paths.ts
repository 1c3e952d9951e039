import path from 'node:path';

/** Where a student edition says what it is, from the folder of the workbook. */
export const HANDED_OUT = 'checker/handed-out.json';

/** The five places of an exercise, as absolute paths. */
export interface Places {
  lesson: string;
  /** What the learner edits. */
  exercise: string;
  starter: string;
  solution: string;
  hidden: string;
}

/**
 * Where everything about an exercise is: it has the same name everywhere, so nothing needs to be looked up.
 *
 * @param root the folder of the workbook
 * @param name for example `05-lifeguard-beaches`; nothing is said about whether it exists
 */
export function places(root: string, name: string): Places {
  const at = (...segments: string[]): string => path.resolve(root, ...segments);
  return {
    lesson: at('lessons', `${name}.md`),
    exercise: at('exercises', name),
    starter: at('checker', 'starters', name),
    solution: at('solutions', name),
    hidden: at('checker', 'hidden', `${name}.test.ts`),
  };
}
