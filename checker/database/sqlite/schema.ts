import type { ColumnSchema, ForeignKeySchema, Schema, TableSchema } from '../../types.ts';

type Rows = Record<string, unknown>[];
type Query = (sql: string) => Promise<Rows>;

/**
 * Reads what is in a database, in four statements however many tables it has.
 *
 * @param query runs SQL of ours
 * @returns tables without SQLite's own, in the order they were made
 */
export async function readSchema(query: Query): Promise<Schema> {
  const objects = await query(OBJECTS);
  const [columns, keys, uniques] = [await query(COLUMNS), await query(FOREIGN_KEYS), await query(UNIQUES)];
  const tables = objects.filter((row) => row['type'] === 'table').map((row) => toTable(row, columns, keys, uniques));
  return {
    tables,
    views: objects.filter((row) => row['type'] === 'view').map((row) => String(row['name'])),
    triggers: objects
      .filter((row) => row['type'] === 'trigger')
      .map((row) => ({ name: String(row['name']), table: String(row['tbl_name']), sql: String(row['sql']) })),
  };
}

const OWN = `m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`;
const OBJECTS = `SELECT m.type, m.name, m.tbl_name, m.sql FROM sqlite_master m WHERE ${OWN} ORDER BY m.rowid`;
const COLUMNS = `SELECT m.name AS t, c.* FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND ${OWN} AND c.hidden <> 1 ORDER BY m.rowid, c.cid`;
const FOREIGN_KEYS = `SELECT m.name AS t, f.* FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND ${OWN} ORDER BY m.rowid, f.id DESC, f.seq`;
const UNIQUES = `SELECT m.name AS t, i.name AS i, c.name AS c FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c WHERE m.type = 'table' AND ${OWN} AND i."unique" = 1 AND i.partial = 0 ORDER BY m.rowid, i.seq, c.seqno`;

function toTable(table: Record<string, unknown>, columns: Rows, keys: Rows, uniques: Rows): TableSchema {
  const name = String(table['name']);
  const own = (rows: Rows): Rows => rows.filter((row) => row['t'] === name);
  const ownColumns = own(columns).map(toColumn);
  return {
    name,
    columns: ownColumns,
    foreignKeys: own(keys).map(toForeignKey),
    uniques: toUniques(own(uniques), ownColumns),
    sql: String(table['sql']),
  };
}

function toColumn(row: Record<string, unknown>): ColumnSchema {
  return {
    name: String(row['name']),
    type: String(row['type']),
    notNull: row['notnull'] === 1,
    primaryKey: Number(row['pk']),
    default: row['dflt_value'] === null ? null : String(row['dflt_value']),
  };
}

function toForeignKey(row: Record<string, unknown>): ForeignKeySchema {
  return {
    column: String(row['from']),
    table: String(row['table']),
    references: row['to'] === null ? null : String(row['to']),
    onDelete: String(row['on_delete']),
    onUpdate: String(row['on_update']),
  };
}

function toUniques(rows: Rows, columns: ColumnSchema[]): string[][] {
  const sets = new Map<unknown, string[]>();
  for (const row of rows) sets.set(row['i'], [...(sets.get(row['i']) ?? []), String(row['c'])]);
  // An INTEGER PRIMARY KEY is the row's number itself and has no index.
  const key = columns.filter((column) => column.primaryKey > 0).sort((one, other) => one.primaryKey - other.primaryKey);
  const all = [...sets.values(), key.map((column) => column.name)].filter((set) => set.length > 0);
  return [...new Map(all.map((set) => [set.join('\0'), set])).values()];
}
