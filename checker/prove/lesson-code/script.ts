/** What one heading of a lesson runs: a new database, freshly loaded models, then its blocks one after another. */
export interface Scene {
  tables: Tables;
  /** Compiled, by their paths in the world: `models/user.ts`. */
  files: Record<string, string>;
  steps: Step[];
}

/** Who makes the tables before the first block runs. */
export type Tables = 'sync' | 'migrations';

export interface Step {
  /** JavaScript, or SQL. */
  code: string;
  sql: boolean;
  /** Whether the lesson says that it throws. */
  throws: boolean;
  /** The tables that are read when it is done. */
  rows: string[];
}

/** What really happened in a step, or while its models were loaded and its tables made. */
export interface Outcome {
  sql: string[];
  printed: string;
  error?: string;
  /** A sentence instead of rows when the table cannot be read. */
  rows: Record<string, Record<string, unknown>[] | string>;
}

export interface SceneOutcome {
  preparation: Outcome;
  /** Shorter than the steps when one threw that should not. */
  steps: Outcome[];
  schema: Table[];
  /** The blocks do not fit together, such as when two declare one name. */
  unreadable?: string;
}

/** A table as the database has it. */
export interface Table {
  name: string;
  columns: { name: string; primaryKey: boolean; nullable: boolean }[];
  references: { column: string; table: string; key: string; onDelete: string }[];
  /** Each a set of columns that no two rows share. */
  unique: string[][];
}
