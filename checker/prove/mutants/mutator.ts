import type ts from 'typescript';

/** One file of a solution, parsed. */
export interface Source {
  /** Relative to the exercise folder, with `/`. */
  path: string;
  tree: ts.SourceFile;
}

/** Text put in the place of other text; offsets of the file as it was. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** One thing that a mutator does to a file. */
export interface Change {
  /** What was changed, stable while lines move: `UserFavorites.UserId`. With the mutator it names the mutant. */
  subject: string;
  /** The change in words: `UserId references "Showss"`. */
  what: string;
  edits: Edit[];
  /** The file's new path, where the name is what changes. */
  path?: string;
}

/** A way in which people get associations and migrations wrong, done to code that is right. */
export interface Mutator {
  id: string;
  changes(source: Source): Change[];
}
