import ts from 'typescript';
import { parse, problemsOf } from '../../sandbox/stage/parse.ts';
import { apply } from './edits.ts';
import { MUTATORS } from './mutators.ts';
import type { Change, Mutator, Source } from './mutator.ts';

/** A solution with one thing wrong. */
export interface Mutant {
  /** `column-removed: UserFavorites.UserId` */
  id: string;
  /** The file that was changed, relative to the exercise folder. */
  file: string;
  line: number;
  /** What was changed, in words. */
  what: string;
  /** The changed file: its path, its text. */
  path: string;
  text: string;
  /** Why it is no code at all: then the mutator is to blame, and nothing was killed. */
  fault?: string;
}

/**
 * Makes every mutant of some files.
 *
 * @param files what may be mutated, by path; the rest of a solution stays as it is
 */
export function mutantsOf(files: Record<string, string>, mutators: Mutator[] = MUTATORS): Mutant[] {
  const seen = new Set<string>();
  return Object.entries(files)
    .filter(([path]) => SOURCE.test(path))
    .flatMap(([path, text]) => {
      const source: Source = { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
      return mutators.flatMap((mutator) => mutator.changes(source).map((change) => toMutant(mutator, source, change)));
    })
    .filter(({ path, text }) => {
      // Two mutators may come to the same text, and a change may change nothing.
      const key = `${path}\n${text}`;
      if (seen.has(key) || files[path] === text) return false;
      seen.add(key);
      return true;
    });
}

function toMutant(mutator: Mutator, { path, tree }: Source, change: Change): Mutant {
  const [first] = change.edits;
  const text = apply(tree.text, change.edits);
  const changed = change.path ?? path;
  const fault = syntaxError(changed, text);
  return {
    id: `${mutator.id}: ${change.subject}`,
    file: path,
    line: tree.getLineAndCharacterOfPosition(first?.start ?? 0).line + 1,
    what: change.what,
    path: changed,
    text,
    ...(fault !== undefined && { fault }),
  };
}

function syntaxError(path: string, text: string): string | undefined {
  const [first] = problemsOf(parse(path, text));
  return first && ts.flattenDiagnosticMessageText(first.messageText, ' ');
}

const SOURCE = /\.[cm]?[jt]s$/;
