import type { Advice, Evidence } from '../types.ts';
import { misspellings } from './misspellings.ts';
import { isMigrated, joinOf, list } from './reading.ts';

/** What a passed submission may be told. */
type Passed = Omit<Evidence, 'finding' | 'check'>;

/**
 * What could be better in a submission that passed.
 *
 * @param evidence the last check's database, with the source and what the models claim; never throws
 */
export function advise(evidence: Passed): Advice[] {
  return ADVICE.flatMap(([id, find]) => {
    try {
      const message = find(evidence);
      return message ? [{ id, message }] : [];
    } catch {
      return [];
    }
  });
}

function noUniquePair(evidence: Passed): string | undefined {
  const join = joinOf(evidence);
  if (!join?.schema || !isMigrated(evidence.exercise)) return undefined;
  const pair = join.ends.map((end) => end.column.toLowerCase());
  const isUnique = join.schema.uniques.some((set) => set.every((column) => pair.includes(column.toLowerCase())));
  if (isUnique) return undefined;
  const [one, other] = join.ends.map((end) => end.column);
  return `Nothing in ${join.schema.name} stops the same pair from being stored twice. Make ${one} and ${other} the primary key together, or add a unique constraint over both.`;
}

function nullableKeys(evidence: Passed): string | undefined {
  const join = joinOf(evidence);
  if (!join?.schema || !isMigrated(evidence.exercise)) return undefined;
  const wanted = join.ends.map((end) => end.column.toLowerCase());
  const open = join.schema.columns.filter((column) => wanted.includes(column.name.toLowerCase()) && !column.notNull);
  if (open.length === 0) return undefined;
  const names = list(open.map((column) => column.name));
  return `${names} of ${join.schema.name} may be empty, and a link without one of its ends means nothing. Add allowNull: false in the migration.`;
}

function emptyMigration({ source }: Passed): string | undefined {
  const empty = source.migrations.filter((migration) => migration.up?.empty);
  if (empty.length === 0) return undefined;
  const names = list(empty.map((migration) => migration.file));
  return empty.length > 1
    ? `${names} do nothing: their up is empty. Remove them, so that the next reader does not look for what they changed.`
    : `${names} does nothing: its up is empty. Remove it, so that the next reader does not look for what it changed.`;
}

/** Nothing failed, so it has no consequence today. */
function misspeltOption({ source }: Passed): string | undefined {
  const [first] = misspellings(source);
  return (
    first &&
    `${first.place.file}, line ${first.place.line}: Sequelize knows no option ${first.written} and leaves it aside; it is probably meant to be ${first.meant}. Here it happens to change nothing.`
  );
}

const ADVICE: [string, (evidence: Passed) => string | undefined][] = [
  ['no-unique-pair', noUniquePair],
  ['nullable-keys', nullableKeys],
  ['misspelt-option', misspeltOption],
  ['empty-migration', emptyMigration],
];
