import sqlite3 from 'sqlite3';
import type { Statement, StatementResult } from '../engine.ts';

/** What one database of an exercise may grow to. */
const MAX_PAGES = 16_384;
const MAX_ROWS = 10_000;
const MAX_RESULT_BYTES = 1_000_000;
/**
 * How long a locked database is tried again. Not left to SQLite, which would hold one of four threads meanwhile;
 * shorter than its second, because Sequelize itself tries five times, and a learner waits for all of them.
 */
const LOCK_MS = 250;
const LOCK_RETRY_MS = 5;

/** How long a statement that only reads is given before it is tried row by row. */
const AT_ONCE_MS = 25;
const ONLY_READS = /^\s*(?:SELECT|PRAGMA)\b/i;
const GIVES_NOTHING = /^\s*(?:CREATE|DROP|ALTER|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA foreign_keys *=)\b/i;

type Row = Record<string, unknown>;
type DriverError = Error & { code?: string; errno?: number };

/** One real connection to a database file, with SQLite's own limits turned down. */
export class Connection {
  #last: Promise<unknown>;
  #closed = false;
  #interrupted = false;

  private constructor(private readonly driver: sqlite3.Database) {
    this.#last = Promise.resolve();
  }

  /**
   * @param file made when it is not there
   * @param setting one more than every connection has
   */
  static async open(file: string, setting = ''): Promise<Connection> {
    const driver = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)));
    });
    driver.configure('busyTimeout', 0);
    limit(driver, sqlite3.LIMIT_ATTACHED, 0);
    limit(driver, sqlite3.LIMIT_LENGTH, 256_000);
    limit(driver, sqlite3.LIMIT_SQL_LENGTH, 100_000);
    const connection = new Connection(driver);
    await connection.#exec(`${SETTINGS};${setting}`);
    return connection;
  }

  /** Runs a statement after those that came before it on this connection; waits for locks as the driver would. */
  execute(statement: Statement): Promise<StatementResult> {
    const running = this.#last.then(() => this.#withPatience(statement));
    this.#last = running.catch(() => {});
    return running;
  }

  /** Settles when everything that was begun has ended. */
  get settled(): Promise<unknown> {
    return this.#last;
  }

  /** Asks SQLite to give up what it is doing; it does so between two steps of a statement, which may take long. */
  interrupt(): void {
    this.#interrupted = true;
    if (!this.#closed) this.driver.interrupt();
  }

  /** @throws when a statement is still running */
  async close(): Promise<void> {
    await this.#last;
    if (this.#closed) return;
    this.#closed = true;
    await new Promise<void>((resolve, reject) => this.driver.close((error) => (error ? reject(error) : resolve())));
  }

  async #withPatience(statement: Statement): Promise<StatementResult> {
    const since = performance.now();
    for (;;) {
      if (this.#closed) throw misuse('this connection is closed');
      try {
        return await this.#run(statement);
      } catch (error) {
        const { code } = error as DriverError;
        if (code !== 'SQLITE_BUSY' || this.#interrupted || performance.now() - since > LOCK_MS) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
    }
  }

  #run({ method, sql, params }: Statement): Promise<StatementResult> {
    if (method === 'exec' || (params === undefined && standsAlone(sql))) return this.#exec(sql, method);
    return method === 'all' ? this.#all(sql, params ?? []) : this.#change(sql, params ?? []);
  }

  #exec(sql: string, method: Statement['method'] = 'exec'): Promise<StatementResult> {
    const nothing = method === 'all' ? { rows: [] } : {};
    return new Promise((resolve, reject) =>
      this.driver.exec(sql, (error) => (error ? reject(error) : resolve(nothing))),
    );
  }

  #change(sql: string, params: unknown): Promise<StatementResult> {
    return new Promise((resolve, reject) => {
      this.driver.run(sql, params, function (this: sqlite3.RunResult, error: Error | null) {
        if (error) reject(error);
        else resolve({ lastID: this.lastID, changes: this.changes });
      });
    });
  }

  /** Each thing asked of the driver is a journey to another thread and back, so a result is taken at once if it can be. */
  async #all(sql: string, params: unknown): Promise<StatementResult> {
    const statement = await prepare(this.driver, sql);
    try {
      const rows = ONLY_READS.test(sql) ? await this.#allAtOnce(statement, params) : undefined;
      return { rows: rows ? within(rows) : await allStepByStep(statement, params) };
    } finally {
      await new Promise<void>((resolve) => statement.finalize(() => resolve()));
    }
  }

  /** @returns undefined when it took so long that there may be no end to it */
  async #allAtOnce(statement: sqlite3.Statement, params: unknown): Promise<Row[] | undefined> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (!this.#closed) this.driver.interrupt();
    }, AT_ONCE_MS);
    try {
      return await new Promise<Row[]>((resolve, reject) => {
        statement.all(params, (error, rows) => (error ? reject(error) : resolve(rows as Row[])));
      });
    } catch (error) {
      if (late && !this.#interrupted && (error as DriverError).code === 'SQLITE_INTERRUPT') return undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/**
 * Row by row, so that a result that never ends is cut while it comes. Not by `each`: when a row comes at the moment it
 * ends, node-sqlite3 loses it.
 */
async function allStepByStep(statement: sqlite3.Statement, params: unknown): Promise<Row[]> {
  const rows: Row[] = [];
  let bytes = 0;
  for (let row = await step(statement, params); row; row = await step(statement)) {
    bytes += sizeOf(row);
    if (rows.length >= MAX_ROWS || bytes > MAX_RESULT_BYTES) throw tooBig();
    rows.push(row);
  }
  return rows;
}

/** @throws when there are more than a result may have */
function within(rows: Row[]): Row[] {
  const fits = rows.length <= MAX_ROWS && rows.reduce((bytes, row) => bytes + sizeOf(row), 0) <= MAX_RESULT_BYTES;
  if (!fits) throw tooBig();
  return rows;
}

/** Whether it is one statement that gives no rows, no id and no count: then the shortest way will do. */
function standsAlone(sql: string): boolean {
  return GIVES_NOTHING.test(sql) && !/;./s.test(sql);
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

/** Transactions end with the process in any case, so nothing needs to survive a power cut. */
const SETTINGS = [
  'PRAGMA temp_store = MEMORY',
  'PRAGMA journal_mode = MEMORY',
  'PRAGMA synchronous = OFF',
  // A file changes only when something is committed: a copy of it never holds half a transaction.
  'PRAGMA cache_spill = OFF',
  `PRAGMA max_page_count = ${MAX_PAGES}`,
].join(';');

/** An error in the manner of the driver, for what is refused before it reaches SQLite. */
export function driverError(code: string, errno: number, message: string): DriverError {
  return Object.assign(new Error(`${code}: ${message}`), { code, errno });
}

export function misuse(message: string): DriverError {
  return driverError('SQLITE_MISUSE', 21, message);
}

function tooBig(): DriverError {
  return driverError(
    'SQLITE_TOOBIG',
    18,
    `a result of more than ${MAX_ROWS} rows or ${MAX_RESULT_BYTES / 1_000_000} MB`,
  );
}

function limit(driver: sqlite3.Database, id: number, value: number): void {
  // Missing in the type declarations of node-sqlite3.
  (driver.configure as (option: string, id: number, value: number) => void)('limit', id, value);
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
