import ts from 'typescript';

/**
 * Whether a tree is more than any person writes. To compile such a tree can take the square of its size: a sum of
 * 100,000 parts, or a class of as many fields, keeps the compiler busy for a minute.
 *
 * @returns a sentence, or nothing
 */
export function tooMuch(source: ts.SourceFile): string | undefined {
  let level: ts.Node[] = [source];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth > DEEPEST) return TOO_DEEP;
    if (count > MOST_NODES) return 'It holds far more code than one file of an exercise.';
    const next: ts.Node[] = [];
    for (const node of level) ts.forEachChild(node, (child) => void next.push(child));
    level = next;
  }
  return undefined;
}

/** What is said of a file that is nested beyond what can be gone through. */
export const TOO_DEEP = 'It is nested too deeply.';

/** Ten times what the longest chains of calls have. */
const DEEPEST = 1_000;
/** Of the size of a thousand models. */
const MOST_NODES = 60_000;
