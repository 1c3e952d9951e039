import { z } from 'zod';
import type { Diagnosis, ExerciseResult, Limits, Place } from '../../types.ts';

/** What the supervisor asks of a console: its folder opened, a line run, the tables read. */
export type ConsoleAsk =
  | { kind: 'open'; exercise: string; folder: string; limits: Limits }
  /** A new database; the files as they were read last. */
  | { kind: 'reset' }
  /** A new database, and the files read again. */
  | { kind: 'reload' }
  | { kind: 'line'; text: string; width: number }
  | { kind: 'tables' };

/** What comes back for it. */
export type ConsoleReply =
  | { kind: 'opened'; notices: string[]; models: ConsoleModel[] }
  | { kind: 'does-not-load'; message: string; place?: ExerciseResult['place']; diagnosis?: Diagnosis }
  | { kind: 'value'; value: ConsoleValue }
  /** The line goes on: a brace is open. */
  | { kind: 'unfinished' }
  | { kind: 'threw'; message: string; place?: Place; frame?: string }
  /** The line was stopped, or ended its process; the console begins again. */
  | { kind: 'stopped'; message: string; again: ConsoleReply }
  | { kind: 'tables'; tables: ConsoleTable[] };

/** What happens while a line runs. */
export type ConsoleEvent = { kind: 'sql' | 'printed' | 'note'; text: string };

/** A model by its name, and what its rows can do: for completing what somebody types. */
export interface ConsoleModel {
  name: string;
  methods: string[];
}

/** A table as it is in the database, read by us. */
export interface ConsoleTable {
  name: string;
  columns: string[];
  rows: string[][];
  more: number;
}

/** What a child may say that a line gave. */
export const ConsoleValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.enum(['text', 'promise']), text: z.string() }),
  z.object({
    kind: z.literal('rows'),
    model: z.string(),
    columns: z.array(z.string()).max(1_000),
    rows: z.array(z.array(z.string())).max(1_000),
    more: z.int().min(0),
  }),
]);
export type ConsoleValue = z.infer<typeof ConsoleValue>;
