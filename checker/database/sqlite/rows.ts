import type sqlite3 from 'sqlite3';
import { driverError, type DriverError } from './driver-error.ts';

/** How a statement that may never end is ended. */
export interface Patience {
  interrupt(): void;
  /** Whether it was interrupted by somebody else, for good. */
  givenUp(): boolean;
}

type Row = Record<string, unknown>;

/**
 * Runs a statement and reads all it gives, at once if it only reads: each thing asked of the driver is a journey to
 * another thread and back. What takes long may have no end, and is tried again row by row, so that it is cut while it
 * comes.
 *
 * @throws the driver's own errors, and SQLITE_TOOBIG for more than a result may have
 */
export async function readRows(
  driver: sqlite3.Database,
  sql: string,
  params: unknown,
  patience: Patience,
): Promise<Row[]> {
  const statement = await prepare(driver, sql);
  try {
    const rows = ONLY_READS.test(sql) ? await atOnce(statement, params, patience) : undefined;
    return rows ? within(rows) : await stepByStep(statement, params);
  } finally {
    await new Promise<void>((resolve) => statement.finalize(() => resolve()));
  }
}

/** @returns undefined when it took too long */
async function atOnce(
  statement: sqlite3.Statement,
  params: unknown,
  { interrupt, givenUp }: Patience,
): Promise<Row[] | undefined> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    interrupt();
  }, AT_ONCE_MS);
  try {
    return await new Promise<Row[]>((resolve, reject) => {
      statement.all(params, (error, rows) => (error ? reject(error) : resolve(rows as Row[])));
    });
  } catch (error) {
    if (late && !givenUp() && (error as DriverError).code === 'SQLITE_INTERRUPT') return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Not by `each`: when a row comes at the moment it ends, node-sqlite3 loses it. */
async function stepByStep(statement: sqlite3.Statement, params: unknown): Promise<Row[]> {
  const rows: Row[] = [];
  let bytes = 0;
  for (let row = await step(statement, params); row; row = await step(statement)) {
    bytes += sizeOf(row);
    if (rows.length >= MAX_ROWS || bytes > MAX_RESULT_BYTES) throw tooBig();
    rows.push(row);
  }
  return rows;
}

function within(rows: Row[]): Row[] {
  const bytes = rows.reduce((sum, row) => sum + sizeOf(row), 0);
  if (rows.length > MAX_ROWS || bytes > MAX_RESULT_BYTES) throw tooBig();
  return rows;
}

function prepare(driver: sqlite3.Database, sql: string): Promise<sqlite3.Statement> {
  return new Promise((resolve, reject) => {
    const statement = driver.prepare(sql, (error: Error | null) => (error ? reject(error) : resolve(statement)));
  });
}

/** The next row; with parameters, the first. */
function step(statement: sqlite3.Statement, params?: unknown): Promise<Row | undefined> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, row?: unknown): void =>
      error ? reject(error) : resolve(row as Row | undefined);
    if (params === undefined) statement.get(done);
    else statement.get(params, done);
  });
}

function tooBig(): DriverError {
  return driverError(
    'SQLITE_TOOBIG',
    18,
    `a result of more than ${MAX_ROWS} rows or ${MAX_RESULT_BYTES / 1_000_000} MB`,
  );
}

/** About how much of a frame a row takes. */
function sizeOf(row: Row): number {
  let size = 0;
  for (const [key, value] of Object.entries(row)) {
    size += key.length + 8;
    if (typeof value === 'string') size += value.length;
    else if (value instanceof Uint8Array) size += value.length * 1.34;
  }
  return size;
}

const MAX_ROWS = 10_000;
const MAX_RESULT_BYTES = 1_000_000;
const AT_ONCE_MS = 25;
/** A change that is interrupted would take its transaction with it. */
const ONLY_READS = /^\s*(?:SELECT|PRAGMA)\b/i;
