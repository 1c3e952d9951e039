import sqlite3 from 'sqlite3';
import type { Statement, StatementResult } from '../engine.ts';
import { misuse, type DriverError } from './driver-error.ts';
import { readRows } from './rows.ts';

/** What one database of an exercise may grow to. */
const MAX_PAGES = 16_384;
/**
 * How long a locked database is tried again. Not left to SQLite, which would hold one of four threads meanwhile;
 * shorter than its second, because Sequelize itself tries five times, and a learner waits for all of them.
 */
const LOCK_MS = 250;
const LOCK_RETRY_MS = 5;

const GIVES_NOTHING = /^\s*(?:CREATE|DROP|ALTER|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA foreign_keys *=)\b/i;

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
    if (method === 'exec' || (Object.keys(params ?? []).length === 0 && standsAlone(sql)))
      return this.#exec(sql, method);
    return method === 'all' ? this.#all(sql, params ?? []) : this.#change(sql, params ?? []);
  }

  #exec(sql: string, method: Statement['method'] = 'exec'): Promise<StatementResult> {
    const nothing = method === 'all' ? { rows: [] } : {};
    return new Promise((resolve, reject) =>
      this.driver.exec(sql, (error) => (error ? reject(error) : resolve(nothing))),
    );
  }

  async #all(sql: string, params: unknown): Promise<StatementResult> {
    const interrupt = (): void => void (this.#closed || this.driver.interrupt());
    return { rows: await readRows(this.driver, sql, params, { interrupt, givenUp: () => this.#interrupted }) };
  }

  #change(sql: string, params: unknown): Promise<StatementResult> {
    return new Promise((resolve, reject) => {
      this.driver.run(sql, params, function (this: sqlite3.RunResult, error: Error | null) {
        if (error) reject(error);
        else resolve({ lastID: this.lastID, changes: this.changes });
      });
    });
  }
}

/** Whether it is one statement that gives no rows, no id and no count: then the shortest way will do. */
function standsAlone(sql: string): boolean {
  return GIVES_NOTHING.test(sql) && !/;./s.test(sql);
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

function limit(driver: sqlite3.Database, id: number, value: number): void {
  // Missing in the type declarations of node-sqlite3.
  (driver.configure as (option: string, id: number, value: number) => void)('limit', id, value);
}
