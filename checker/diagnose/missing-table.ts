import { distance } from 'fastest-levenshtein';
import type { Evidence, TableSchema } from '../types.ts';
import { errorText, isFailing } from './failing.ts';
import { joinOf, tableNamed } from './reading.ts';

/** A table that was looked for and is not in the database, and the table that stands there in its place. */
export interface MissingTable {
  name: string;
  /** A table that no model claims and that is like it, by its name or by what it references. */
  near?: TableSchema;
}

/** Which table is missing. Names differ only by letter case where the exact name was asked for. */
export function missingTable(evidence: Evidence): MissingTable | undefined {
  const name = nameOf(evidence);
  if (!name || evidence.database.tables.some((table) => table.name === name)) return undefined;
  const near = tableNamed(evidence.database, name) ?? strays(evidence).find((table) => isLike(evidence, table, name));
  return { name, ...(near && { near }) };
}

/** The tables that no model claims as its own. */
export function strays({ database, claimed }: Evidence): TableSchema[] {
  const owned = claimed.map((model) => model.table.toLowerCase());
  return database.tables.filter((table) => table.name !== 'SequelizeMeta' && !owned.includes(table.name.toLowerCase()));
}

function nameOf(evidence: Evidence): string | undefined {
  if (isFailing(evidence, 'no-table', 'table-name')) {
    return /^(?:a table )?(\S+)$/.exec(evidence.finding.expected ?? '')?.[1];
  }
  if (isFailing(evidence, 'undo', 'migrate')) return undefined;
  // “main.” stands only before a table that a foreign key references.
  return /no such table: (?!main\.)(\S+)/.exec(errorText(evidence))?.[1];
}

function isLike(evidence: Evidence, table: TableSchema, name: string): boolean {
  if (distance(table.name.toLowerCase(), name.toLowerCase()) <= 2) return true;
  const join = joinOf(evidence);
  if (!join || join.table.toLowerCase() !== name.toLowerCase()) return false;
  const columns = table.columns.map((column) => column.name.toLowerCase());
  const parents = table.foreignKeys.map((key) => key.table.toLowerCase());
  return (
    join.ends.every((end) => columns.includes(end.column.toLowerCase())) ||
    join.ends.every((end) => parents.includes(end.table.toLowerCase()))
  );
}
