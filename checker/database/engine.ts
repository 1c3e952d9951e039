import type { Schema } from '../types.ts';
import type { Tape } from './tape.ts';

/*
 * What the judge asks of a database, whichever it is. One engine per file beside this one; the rest of the checker
 * knows only these.
 */

/** Opens databases of one kind. */
export interface Engine {
  /**
   * Opens a new database that nobody else uses.
   *
   * @param options.directory where its files live
   * @param options.from what it starts as; empty without it
   */
  open(options: { directory: string; from?: Snapshot }): Promise<DatabaseSession>;
  /** Removes a snapshot that no database will start from any more. */
  discard(snapshot: Snapshot): void;
}

/** A database as it was at one moment, to start others from; whoever took it discards it. */
export interface Snapshot {
  file: string;
}

/** One statement of the child, as it came over the channel. */
export interface Statement {
  method: 'run' | 'all' | 'exec';
  sql: string;
  params?: unknown[] | Record<string, unknown>;
  /** Where it says it was sent from, for the tape. */
  at?: string;
}

/** What a statement gave. */
export interface StatementResult {
  rows?: Record<string, unknown>[];
  lastID?: number;
  changes?: number;
}

/** A statement on its way. */
export interface RunningStatement {
  /** Rejects with the database's own error: its message and code. */
  settled: Promise<StatementResult>;
  /** Resolves when the next statement may be taken in. */
  accepted: Promise<void>;
}

/** One database during one hidden test. */
export interface DatabaseSession {
  readonly tape: Tape;
  /** The question that is open now, for the tape. */
  probe: string;
  /** True when a statement is still running that could not be interrupted; known after `close`. */
  readonly stuck: boolean;
  /** How many statements of ours may have changed rows: as long as it stays the same, none has. */
  readonly ourWrites: number;
  /** One real connection for each connection of the child's. */
  openConnection(connection: number): Promise<void>;
  closeConnection(connection: number): Promise<void>;
  /** Runs a statement of the child's. Statements of one connection run in order, those of different ones side by side. */
  execute(statement: Statement, connection: number): RunningStatement;
  /** Runs a statement of ours, which the tape does not show. Interrupted when it takes too long. */
  query(sql: string, values: unknown[]): Promise<Record<string, unknown>[]>;
  /** Puts in rows of ours, all with the same columns. */
  insert(table: string, rows: Record<string, unknown>[]): Promise<void>;
  /** The tables as the database itself describes them. */
  schema(): Promise<Schema>;
  /** A number that differs once the tables do: cheaper than reading them. */
  schemaVersion(): Promise<number>;
  snapshot(): Promise<Snapshot>;
  /** Ends everything, running statements included. Never hangs. */
  close(): Promise<void>;
}
