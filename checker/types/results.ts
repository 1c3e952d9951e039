import type { ColumnSchema, ForeignKeySchema, ModelDescription, Schema, TapeEntry } from './evidence.ts';
import type { CheckOutcome, Outcome } from './outcomes.ts';
import type { SourceFacts } from './source-facts.ts';
import type { Place, StageProblem } from './staged.ts';
import type { TrialTable } from './trial.ts';

/** An error as it came out of the child, made plain. A claim. */
export interface ChildError {
  name: string;
  message: string;
  /** The driver's message, which is the truth where Sequelize's misleads. */
  parent?: string;
  sql?: string;
  code?: string;
  /** Where in the learner's folder, from the mapped stack. */
  place?: Place;
}

/** What a failed check found, before anybody explains it. */
export interface Finding {
  /** One sentence: what was tried. */
  tried: string;
  expected?: string;
  actual?: string;
  error?: ChildError;
  /** The SQL of the probe that failed. */
  sql: string[];
}

/** Everything a diagnosis may look at. Each part says where it comes from. */
export interface Evidence {
  exercise: string;
  check: { id: string; title: string };
  finding: Finding;
  source: SourceFacts;
  claimed: ModelDescription[];
  /** The database the failed check worked on. */
  database: Schema;
  tape: TapeEntry[];
  /** Paths of the migrations that did not come with the exercise. */
  added?: string[];
  /** Paths of the files that came with the exercise and say something else now. */
  edited?: string[];
}

/** A named misconception, explained, with its place and the paragraph that teaches it. */
export interface Diagnosis {
  id: string;
  message: string;
  file?: string;
  line?: number;
  /** `05-lifeguard-beaches#anchor` */
  lesson?: string;
}

export interface Advice {
  id: string;
  message: string;
}

export interface CheckResult {
  id: string;
  title: string;
  outcome: CheckOutcome;
  points: number;
  maxPoints: number;
  message?: string;
  expected?: string;
  actual?: string;
  sql?: string[];
  diagnosis?: Diagnosis;
  /** Everything it tried, for whoever looks on; only where the job asks for it. */
  steps?: CheckStep[];
}

/** One thing that a check tried, and what the learner's code sent because of it. */
export interface CheckStep {
  tried: string;
  statements: SentStatement[];
  /** How many statements there are besides. */
  more: number;
  /** Only where it changed some. */
  rows?: StepRows;
}

/** What became of the rows of the tables that a step has changed. Read by us. */
export interface StepRows {
  before: TrialTable[];
  /** Of the same tables, but for those that are gone. */
  after: TrialTable[];
  /** The names of the tables whose rows are the same. */
  same: string[];
}

export interface SentStatement {
  sql: string;
  durationMs: number;
  error?: string;
  /** The line of the learner's that sent it, where one of theirs did. A claim. */
  place?: Place;
}

/** That something was handed in after its deadline. Times are in ISO 8601, in UTC. */
export interface Lateness {
  /** Who says so: the instructor's list of deadlines, or the mark in what a learning platform gave for download. */
  says: 'deadlines' | 'platform';
  deadline?: string;
  submitted?: string;
}

/** Something to ask somebody about their own code, and what a good answer says: that is for the instructor alone. */
export interface Question {
  /** What kind of question it is, such as `after-delete`. */
  id: string;
  ask: string;
  answer: string;
  file: string;
  line: number;
}

/** What a picture of a table needs to know of it. */
export interface DrawnTable {
  name: string;
  columns: Pick<ColumnSchema, 'name' | 'notNull' | 'primaryKey'>[];
  foreignKeys: Pick<ForeignKeySchema, 'column' | 'table' | 'references' | 'onDelete'>[];
  uniques: string[][];
}

/** The tables that somebody's work has made in the database of the checks, read by us. */
export interface MadeTables {
  by: 'migrations' | 'sync';
  tables: DrawnTable[];
  /** How many tables there are besides. */
  more: number;
}

export interface ExerciseResult {
  exercise: string;
  outcome: Outcome;
  points: number;
  maxPoints: number;
  seed: number;
  durationMs: number;
  /** For outcomes other than passed and failed: one sentence on what happened and what to do. */
  message?: string;
  /** Where, for `does-not-load`; `problem` where it was found before anything ran. */
  place?: Place & { frame?: string; problem?: StageProblem['id'] };
  /** Why it probably does not load. */
  diagnosis?: Diagnosis;
  /** What the learner's code printed, cut at a cap. */
  output?: string;
  /** In a class, what came late. It costs no points by itself. */
  late?: Lateness;
  /** For a pass: one sentence on what now exists, such as `UserFavorites links 5 Users to 7 Shows.` */
  made?: string;
  /** Only where the job asks for it. */
  question?: Question;
  /** Only where the job asks for it. */
  tables?: MadeTables;
  checks: CheckResult[];
  advice: Advice[];
}
