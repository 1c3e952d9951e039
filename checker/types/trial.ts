import type { Diagnosis, ExerciseResult } from './results.ts';
import type { Place } from './staged.ts';

/** What came of a snippet that a learner has tried on their models. */
export interface Trial {
  /** What happened on the way, in order. */
  said: { kind: 'sql' | 'printed' | 'note'; text: string }[];
  reply:
    | { kind: 'value'; value: TrialValue }
    | { kind: 'threw'; message: string; place?: Place; frame?: string }
    | { kind: 'does-not-load'; message: string; place?: ExerciseResult['place']; diagnosis?: Diagnosis };
  /** The tables before and after. Read by us. */
  before: TrialTable[];
  after: TrialTable[];
}

/** What the last expression gave. A claim. */
export type TrialValue =
  | { kind: 'nothing' }
  | { kind: 'text' | 'promise'; text: string }
  | { kind: 'rows'; model: string; columns: string[]; rows: string[][]; more: number };

export interface TrialTable {
  name: string;
  columns: string[];
  rows: string[][];
  /** How many rows there are besides. */
  more: number;
}

/** What came of a copy of the learner's code out of which one thing was taken. */
export interface Broken {
  /** The changed file, relative to the exercise. */
  file: string;
  line: number;
  before: string;
  text: string;
  result: ExerciseResult;
}
