import fs from 'node:fs';
import type { Schema } from '../../types.ts';
import type { DatabaseSession, RunningStatement, Snapshot, Statement, StatementResult } from '../engine.ts';
import { Tape } from '../tape.ts';
import { Connection } from './connection.ts';
import { driverError, misuse } from './driver-error.ts';
import { findRefusal, type Refusal } from './policy.ts';
import { readSchema } from './schema.ts';

const MAX_STATEMENTS = 20_000;
const MAX_CONNECTIONS = 50;
/** Statements that may be under way before the next is read; one connection waiting for another needs several. */
const MAX_UNDER_WAY = 64;
const OUR_STATEMENT_MS = 5_000;
const CLOSE_MS = 1_000;

/** One SQLite file during one hidden test: the child's connections, ours, and the tape. */
export class SqliteSession implements DatabaseSession {
  readonly tape = new Tape();
  probe = 'load';
  stuck = false;
  ourWrites = 0;
  #connections = new Map<number, Promise<Connection>>();
  #underWay = new Set<Promise<unknown>>();
  #statements = 0;
  #closed = false;

  constructor(
    private readonly file: string,
    private readonly ours: Connection,
  ) {}

  async openConnection(connection: number): Promise<void> {
    if (this.#closed || this.#connections.has(connection)) throw misuse('this connection cannot be opened');
    if (this.#connections.size >= MAX_CONNECTIONS) throw driverError('SQLITE_CANTOPEN', 14, 'too many connections');
    const opening = Connection.open(this.file);
    opening.catch(() => {});
    this.#connections.set(connection, opening);
    await opening;
  }

  async closeConnection(connection: number): Promise<void> {
    const closing = this.#connections.get(connection);
    this.#connections.delete(connection);
    await (await closing)?.close();
  }

  execute(statement: Statement, connection: number): RunningStatement {
    const entry = this.tape.record({ connection, sql: statement.sql, probe: this.probe, at: statement.at });
    const started = performance.now();
    const settled = this.#run(statement, connection).then(
      (result) => {
        entry.durationMs = performance.now() - started;
        if (result.rows) entry.rows = result.rows.length;
        return result;
      },
      (error: Error) => {
        entry.durationMs = performance.now() - started;
        entry.error = error.message;
        throw error;
      },
    );
    const ended = settled.catch(() => {}).finally(() => this.#underWay.delete(ended));
    this.#underWay.add(ended);
    const accepted = this.#underWay.size < MAX_UNDER_WAY ? Promise.resolve() : Promise.race(this.#underWay);
    return { settled, accepted: accepted as Promise<void> };
  }

  async query(sql: string, values: unknown[]): Promise<Record<string, unknown>[]> {
    if (!/^\s*(?:SELECT|PRAGMA)\b/i.test(sql)) this.ourWrites++;
    const { rows } = await this.#withinTime({ method: 'all', sql, params: values });
    return rows ?? [];
  }

  async insert(table: string, rows: Record<string, unknown>[]): Promise<void> {
    this.ourWrites++;
    const names = Object.keys(rows[0] ?? {});
    const one = `(${names.map(() => '?').join(', ')})`;
    const values =
      names.length === 0
        ? 'DEFAULT VALUES'
        : `(${names.map(quote).join(', ')}) VALUES ${rows.map(() => one).join(', ')}`;
    const params = rows.flatMap((row) => names.map((name) => row[name]));
    if (rows.length > 0)
      await this.#withinTime({ method: 'run', sql: `INSERT INTO ${quote(table)} ${values}`, params });
  }

  schema(): Promise<Schema> {
    return readSchema((sql) => this.query(sql, []));
  }

  async schemaVersion(): Promise<number> {
    const [row] = await this.query('PRAGMA schema_version', []);
    return Number(row?.['schema_version']);
  }

  async snapshot(): Promise<Snapshot> {
    await Promise.all(this.#underWay);
    const file = `${this.file}.made`;
    fs.copyFileSync(this.file, file);
    return { file };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const opened = await Promise.allSettled(this.#connections.values());
    const connections = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    connections.push(this.ours);
    for (const connection of connections) connection.interrupt();
    const closing = Promise.allSettled(connections.map((connection) => connection.close()));
    this.stuck = (await withTimeout(closing, CLOSE_MS)) === 'late';
    try {
      fs.rmSync(this.file, { force: true });
    } catch {
      // What is still running keeps its file; the system frees it with the process.
    }
  }

  async #run(statement: Statement, connection: number): Promise<StatementResult> {
    const refusal = findRefusal(statement.sql);
    if (refusal) throw toError(refusal);
    if (++this.#statements > MAX_STATEMENTS)
      throw driverError('SQLITE_FULL', 13, `more than ${MAX_STATEMENTS} statements`);
    const open = this.#closed ? undefined : await this.#connections.get(connection);
    // Of an earlier test, as a timer of the learner's may still send: its database is gone.
    if (!open) throw misuse('this connection is closed');
    return open.execute(statement);
  }

  /** A trigger of the learner's can make even our own statements endless. */
  async #withinTime(statement: Statement): Promise<StatementResult> {
    const timer = setTimeout(() => this.ours.interrupt(), OUR_STATEMENT_MS);
    try {
      return await this.ours.execute(statement);
    } finally {
      clearTimeout(timer);
    }
  }
}

function toError({ kind, words }: Refusal): Error {
  // What SQLite itself would say.
  if (kind === 'unknown') return driverError('SQLITE_ERROR', 1, `near "${words}": syntax error`);
  return driverError('SQLITE_AUTH', 23, `not authorized: ${words} is not part of this workbook`);
}

/** A name of a table or column in SQL of ours. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, ms, 'late')));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
