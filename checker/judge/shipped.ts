import { isSameSource } from '../sandbox/stage/same-source.ts';
import { stemOf } from '../sandbox/stage/kinds.ts';
import type { Staged, StagedFile } from '../types.ts';

/** What a submission has of the migrations that came with its exercise. */
export interface Shipped {
  /** The submission with those migrations as they came: elsewhere they have run already, whatever is in them now. */
  staged: Staged;
  /** Their paths in the submission. */
  migrations: string[];
  /** False when one of them is not there. */
  complete: boolean;
  /** Paths of the migrations that are the learner's own. */
  added: string[];
  /** Paths of the files that came with the exercise and say something else now. */
  edited: string[];
}

/**
 * Tells what came with the exercise from what the learner made of it; files are the same by their names.
 *
 * @param staged the submission
 * @param given the starter
 */
export function findShipped(staged: Staged, given: Staged): Shipped {
  const originals = new Map(
    given.migrations.map((file) => [nameOf(file), given.files.find(({ path }) => path === file)!]),
  );
  const migrations = staged.migrations.filter((file) => originals.has(nameOf(file)));
  const original = (file: StagedFile): StagedFile =>
    migrations.includes(file.path) ? { ...originals.get(nameOf(file.path))!, path: file.path } : file;
  return {
    staged: { ...staged, files: staged.files.map(original) },
    migrations,
    complete: migrations.length === originals.size,
    added: staged.migrations.filter((file) => !migrations.includes(file)),
    edited: staged.files.filter((file) => isEdited(file, given)).map((file) => file.path),
  };
}

function isEdited(file: StagedFile, given: Staged): boolean {
  const twin = given.files.find((one) => stemOf(one.path) === stemOf(file.path) && one.kind === file.kind);
  return twin !== undefined && file.kind === 'source' && !isSameSource(file, twin);
}

/** The name by which a migration is known, in whatever language it is written. */
function nameOf(file: string): string {
  return stemOf(file.slice(file.lastIndexOf('/') + 1));
}
