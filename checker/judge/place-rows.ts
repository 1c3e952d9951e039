import type { ColumnSchema, Schema, TableSchema } from '../types.ts';
import type { Chance } from './chance.ts';

/** Puts rows into a table; what the engine's trusted `insert` does. */
export type Insert = (table: string, rows: Record<string, unknown>[]) => Promise<void>;

/**
 * Makes rows of a table from the table's own columns, whatever the learner called them, and puts them in.
 *
 * @param fixed for each row the values that are wanted, by column
 * @returns the rows as they went in, by column
 */
export async function placeRows(
  schema: Schema,
  table: TableSchema,
  chance: Chance,
  insert: Insert,
  fixed: Record<string, unknown>[],
  depth = 0,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (const wishes of fixed) rows.push(await makeRow(schema, table, chance, insert, wishes, depth));
  await insert(table.name, rows);
  return rows;
}

async function makeRow(
  schema: Schema,
  table: TableSchema,
  chance: Chance,
  insert: Insert,
  fixed: Record<string, unknown>,
  depth: number,
): Promise<Record<string, unknown>> {
  const row: Record<string, unknown> = {};
  for (const column of table.columns) {
    if (column.name in fixed) row[column.name] = fixed[column.name];
    else if (needsParent(table, column))
      row[column.name] = await placeParent(schema, table, column, chance, insert, depth);
    else if (wanted(table, column)) row[column.name] = invent(column, chance);
  }
  return row;
}

/** Keys to other tables stay empty where they may; everything else that can hold a value gets one. */
function wanted(table: TableSchema, column: ColumnSchema): boolean {
  if (table.foreignKeys.some((key) => key.column === column.name)) return false;
  if (column.primaryKey > 0)
    return !isWholeNumber(column) || table.columns.filter((c) => c.primaryKey > 0).length === 1;
  return column.default === null || column.notNull;
}

function needsParent(table: TableSchema, column: ColumnSchema): boolean {
  return column.notNull && table.foreignKeys.some((key) => key.column === column.name);
}

async function placeParent(
  schema: Schema,
  table: TableSchema,
  column: ColumnSchema,
  chance: Chance,
  insert: Insert,
  depth: number,
): Promise<unknown> {
  const key = table.foreignKeys.find((candidate) => candidate.column === column.name)!;
  const parent = schema.tables.find((candidate) => candidate.name.toLowerCase() === key.table.toLowerCase());
  if (!parent || parent === table || depth > 3) return invent(column, chance);
  const [placed] = await placeRows(schema, parent, chance, insert, [{}], depth + 1);
  return placed![key.references ?? parent.columns.find((candidate) => candidate.primaryKey > 0)?.name ?? 'id'];
}

function isWholeNumber(column: ColumnSchema): boolean {
  return /int/i.test(column.type);
}

/** A value that fits a column's declared type. */
function invent(column: ColumnSchema, chance: Chance): unknown {
  const type = column.type.toUpperCase();
  if (/UUID|CHAR\(36\)/.test(type) || (column.primaryKey > 0 && /CHAR|TEXT/.test(type))) return chance.uuid();
  if (column.primaryKey > 0) return chance.id();
  if (/DATE|TIME/.test(type))
    return `20${chance.whole(10, 29)}-0${chance.whole(1, 9)}-1${chance.whole(0, 9)} 10:00:00.000 +00:00`;
  if (/BOOL|TINYINT\(1\)/.test(type)) return chance.whole(0, 1);
  if (/INT/.test(type)) return chance.whole(1, 9);
  if (/DOUB|FLOA|REAL|DEC|NUM/.test(type)) return chance.whole(1, 9);
  if (/JSON/.test(type)) return '{}';
  if (/BLOB/.test(type)) return Buffer.from('sand');
  return chance.words();
}
