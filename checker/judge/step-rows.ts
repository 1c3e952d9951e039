import type { DatabaseSession } from '../database/engine.ts';
import { quote } from '../database/sqlite/session.ts';
import type { StepRows, TapeEntry, TableSchema, TrialTable } from '../types.ts';

/**
 * Reads the first rows of each table before and after a step, for whoever looks on. A database that cannot be read in
 * time is not asked again: a check must not take longer because somebody looks.
 */
export class RowWatch {
  #tables: { version: number; shown: TableSchema[]; mark: number } | undefined;
  #seen: { tables: TrialTable[]; mark: number; ourWrites: number } | undefined;
  #givenUp = false;

  constructor(private readonly database: DatabaseSession) {}

  /** What is in the tables now. */
  async look(): Promise<TrialTable[] | undefined> {
    const { tape, ourWrites } = this.database;
    if (this.#givenUp) return undefined;
    if (this.#seen?.ourWrites === ourWrites && allAre(ONLY_READS, tape.since(this.#seen.mark)))
      return this.#seen.tables;
    const mark = tape.mark();
    try {
      const shown = await this.#shown(mark);
      const found = shown.length > 0 ? await this.database.query(shown.map(toSelect).join(' UNION ALL '), []) : [];
      const tables = shown.map((table, at) => toTable(table, found[at]!));
      this.#seen = { tables, mark, ourWrites };
      return tables;
    } catch {
      this.#givenUp = true;
      return undefined;
    }
  }

  /**
   * What has become of the rows since.
   *
   * @param sent what the learner's code sent meanwhile: where it only read there is nothing to look for
   */
  async since(before: TrialTable[] | undefined, sent: TapeEntry[]): Promise<StepRows | undefined> {
    if (!before || allAre(ONLY_READS, sent)) return undefined;
    const after = await this.look();
    return after && difference(before, after);
  }

  async #shown(mark: number): Promise<TableSchema[]> {
    const known = this.#tables;
    if (known && allAre(KEEPS_TABLES, this.database.tape.since(known.mark))) return known.shown;
    const version = await this.database.schemaVersion();
    if (this.#tables?.version !== version) {
      const { tables } = await this.database.schema();
      const own = tables.filter(({ name }) => name !== 'SequelizeMeta');
      this.#tables = { version, shown: own.slice(0, MOST_TABLES), mark };
    }
    this.#tables.mark = mark;
    return this.#tables.shown;
  }
}

/** All tables in one statement: each journey to the database takes longer than the reading. */
function toSelect({ name, columns }: TableSchema): string {
  const cells = columns.slice(0, MOST_COLUMNS).map((column) => shownCell(quote(column.name)));
  const rows = `SELECT json_group_array(json_array(${cells.join(', ')})) FROM (SELECT * FROM ${quote(name)} LIMIT ${MOST_ROWS})`;
  return `SELECT (${rows}) AS rows, (SELECT count(*) FROM ${quote(name)}) AS count`;
}

function shownCell(column: string): string {
  const text = `CAST(${column} AS TEXT)`;
  const cut = `CASE WHEN length(${text}) > ${MOST_LETTERS} THEN substr(${text}, 1, ${MOST_LETTERS}) || '…' ELSE ${text} END`;
  return `CASE typeof(${column}) WHEN 'null' THEN 'null' WHEN 'blob' THEN length(${column}) || ' bytes' ELSE ${cut} END`;
}

function toTable({ name, columns }: TableSchema, found: Record<string, unknown>): TrialTable {
  const rows = JSON.parse(String(found['rows'])) as string[][];
  const names = columns.slice(0, MOST_COLUMNS).map((column) => column.name);
  return { name, columns: names, rows, more: Number(found['count']) - rows.length };
}

/** Only the tables in which something has changed; the others by their names. */
function difference(before: TrialTable[], after: TrialTable[]): StepRows | undefined {
  const names = new Set([...before, ...after].map(({ name }) => name));
  const pairs = [...names].map((name) => {
    const is = after.find((table) => table.name === name) ?? { name, columns: [], rows: [], more: 0 };
    const was = before.find((table) => table.name === name) ?? { ...is, rows: [], more: 0 };
    return { was: is.columns.length > 0 ? likewise(was, is.columns) : was, is };
  });
  const changed = pairs.filter(({ was, is }) => was.more !== is.more || !isSame(was.rows, is.rows));
  if (changed.length === 0) return undefined;
  const same = pairs.filter((pair) => !changed.includes(pair)).map(({ is }) => is.name);
  const gone = ({ is }: { is: TrialTable }): boolean => is.columns.length === 0;
  return {
    before: changed.map(({ was }) => was),
    after: changed.filter((pair) => !gone(pair)).map(({ is }) => is),
    same,
  };
}

/** A migration may have added a column, or moved one. */
function likewise(table: TrialTable, columns: string[]): TrialTable {
  if (isSame(table.columns, columns)) return table;
  const from = columns.map((column) => table.columns.indexOf(column));
  return { ...table, columns, rows: table.rows.map((row) => from.map((at) => row[at] ?? '')) };
}

function allAre(kind: RegExp, sent: TapeEntry[]): boolean {
  return sent.every(({ sql }) => kind.test(sql));
}

function isSame(one: unknown[], other: unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const ONLY_READS = /^\s*(?:SELECT|PRAGMA)\b/i;
const KEEPS_TABLES = /^\s*(?:SELECT|PRAGMA|INSERT|UPDATE|DELETE)\b/i;
const MOST_TABLES = 6;
const MOST_ROWS = 20;
const MOST_COLUMNS = 8;
const MOST_LETTERS = 60;
