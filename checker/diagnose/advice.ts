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

/** SQLite takes two spellings for one table; most other databases do not. */
function joinTableSpelling(evidence: Passed): string | undefined {
  const join = joinOf(evidence);
  const [one, other] = [join?.forward, join?.backward].map((end) => end?.through?.table);
  if (!one || !other || one === other || one.toLowerCase() !== other.toLowerCase()) return undefined;
  return `The two sides spell their join table differently, ${one} and ${other}. SQLite takes both for one table; other databases do not. Write it alike, letter for letter.`;
}

/** With rows in the tables SQLite deletes what hangs on them; other databases refuse. */
function droppedTooEarly({ source, database }: Passed): string | undefined {
  for (const { calls } of source.migrations) {
    const drops = calls.filter(({ direction, method }) => direction === 'down' && method === 'dropTable');
    for (const [index, { table, file, line }] of drops.entries()) {
      const later = drops.slice(index + 1).map((drop) => drop.table);
      const child = database.tables.find(
        ({ name, foreignKeys }) => later.includes(name) && foreignKeys.some((key) => key.table === table),
      );
      if (!child) continue;
      return `${file}, line ${line}: down drops ${table} before ${child.name}, which references it, and other databases refuse that. Drop ${child.name} first: down goes the way back.`;
    }
  }
  return undefined;
}

const ADVICE: [string, (evidence: Passed) => string | undefined][] = [
  ['no-unique-pair', noUniquePair],
  ['nullable-keys', nullableKeys],
  ['join-table-spelling', joinTableSpelling],
  ['dropped-too-early', droppedTooEarly],
  ['misspelt-option', misspeltOption],
  ['empty-migration', emptyMigration],
];
