import type { TapeEntry } from '../types.ts';

const SQL_KEPT = 2_000;

/** Every statement that a child sent, in the order it came: evidence that the child cannot change. */
export class Tape {
  #entries: TapeEntry[] = [];

  /** A place on the tape, to read from later. */
  mark(): number {
    return this.#entries.length;
  }

  /** What was recorded since a mark; everything since 0. */
  since(mark: number): TapeEntry[] {
    return this.#entries.slice(mark);
  }

  /** Records a statement as it comes; how it ended is filled in later. */
  record(statement: Pick<TapeEntry, 'connection' | 'sql' | 'probe' | 'at'>): TapeEntry {
    const { sql } = statement;
    const entry = { ...statement, sql: sql.length > SQL_KEPT ? `${sql.slice(0, SQL_KEPT)}…` : sql, durationMs: 0 };
    this.#entries.push(entry);
    return entry;
  }
}
