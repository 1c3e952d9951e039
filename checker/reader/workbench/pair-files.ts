import type { TextFile } from '../../course/differing.ts';

/** A file of the solution, and the one of the learner's that does the same. */
export interface FilePair {
  solved: TextFile;
  own: TextFile | undefined;
}

/**
 * Finds for each file of the solution the learner's own. A migration has the moment in its name, so it is the learner's
 * added ones in their order.
 *
 * @param given what the exercise is handed out with
 */
export function pairFiles(solution: TextFile[], own: TextFile[], given: TextFile[]): FilePair[] {
  const handedOut = new Set(given.map(({ file }) => bare(file)));
  const added = own.filter(({ file }) => file.startsWith('migrations/') && !handedOut.has(bare(file)));
  return solution.map((solved) => {
    const named = own.find(({ file }) => bare(file) === bare(solved.file));
    if (named || !solved.file.startsWith('migrations/')) return { solved, own: named };
    return { solved, own: added.shift() };
  });
}

function bare(file: string): string {
  return file.replace(/\.[cm]?[jt]s$/, '').toLowerCase();
}
