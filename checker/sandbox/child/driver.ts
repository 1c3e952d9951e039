/** What the driver asks of the other side of the channel. */
export interface DriverRequest {
  connection: number;
  method: 'open' | 'close' | 'run' | 'all' | 'exec';
  sql: string;
  params?: unknown;
}

/** What comes back for a statement that worked. */
export interface DriverReply {
  rows?: unknown[];
  lastID?: number;
  changes?: number;
}

export type Ask = (request: DriverRequest, done: (error: Error | null, reply: DriverReply) => void) => void;

type Done = (this: unknown, error: Error | null, rows?: unknown[]) => void;

/** What Sequelize looks for in the module of a driver. */
export interface Driver {
  Database: new (filename: string, mode: number, done: (error: Error | null) => void) => object;
  OPEN_READONLY: number;
  OPEN_READWRITE: number;
  OPEN_CREATE: number;
}

/**
 * What Sequelize asks before every SELECT. Kept until a statement comes that could change a table: half of all
 * statements, and the answers would be the same.
 */
const TABLE_INFO = /^PRAGMA table_info\(`[^`]*`\);?$/i;
const KEEPS_TABLES = /^(SELECT|INSERT|UPDATE|DELETE|PRAGMA table_info)\b/i;

/** The name is looked at: Sequelize reads `lastID` and `changes` only from what is called a Statement. */
class Statement {
  lastID: number | undefined;
  changes: number | undefined;
  constructor({ lastID, changes }: DriverReply) {
    this.lastID = lastID;
    this.changes = changes;
  }
}

/**
 * The part of node-sqlite3 that Sequelize calls, over a channel: one real connection behind each `Database`.
 *
 * @param ask sends one request; the callback may come at any later time
 */
export function createDriver(ask: Ask): Driver {
  let lastConnection = 0;
  class Database {
    filename: string;
    readonly #number = ++lastConnection;
    readonly #columns = new Map<string, unknown[]>();

    constructor(filename: string, _mode: number, done: (error: Error | null) => void) {
      this.filename = filename;
      ask({ connection: this.#number, method: 'open', sql: '' }, (error) => done(error));
    }

    run(sql: string, params?: unknown, done?: Done): this {
      return this.#send('run', sql, params, done);
    }

    all(sql: string, params?: unknown, done?: Done): this {
      return this.#send('all', sql, params, done);
    }

    exec(sql: string, done?: Done): this {
      return this.#send('exec', sql, undefined, done);
    }

    serialize(body?: () => void): void {
      body?.();
    }

    close(done?: (error: Error | null) => void): void {
      ask({ connection: this.#number, method: 'close', sql: '' }, (error) => done?.(error));
    }

    #send(method: 'run' | 'all' | 'exec', sql: string, params: unknown, done?: Done): this {
      if (!KEEPS_TABLES.test(sql)) this.#columns.clear();
      const [values, callback] = typeof params === 'function' ? [undefined, params as Done] : [params, done];
      const known = this.#columns.get(sql);
      if (known) {
        setImmediate(() => callback?.call(new Statement({}), null, structuredClone(known)));
        return this;
      }
      const request = { connection: this.#number, method, sql, ...(values !== undefined && { params: values }) };
      ask(request, (error, reply) => {
        if (!error && TABLE_INFO.test(sql)) this.#columns.set(sql, structuredClone(reply.rows ?? []));
        callback?.call(new Statement(reply), error, reply.rows);
      });
      return this;
    }
  }
  return { Database, OPEN_READONLY: 1, OPEN_READWRITE: 2, OPEN_CREATE: 4 };
}

/** A driver whose database answers every statement with nothing; one round on it warms Sequelize up. */
export function createIdleDriver(): Driver {
  return createDriver((_request, done) => void setImmediate(done, null, { rows: [], lastID: 1, changes: 1 }));
}
