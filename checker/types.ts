/**
 * The words the rooms of the checker speak with one another. Data only: everything here can be sent between processes.
 */

// ---------------------------------------------------------------- outcomes

/** How an exercise ended; a closed list (DESIGN section 3). */
export const OUTCOMES = [
  'passed',
  'failed',
  'not-started',
  'does-not-load',
  'timed-out',
  'out-of-memory',
  'too-much-output',
  'stopped-early',
  'not-submitted',
  'not-graded',
  'grader-error',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How one check ended. */
export const CHECK_OUTCOMES = ['passed', 'failed', 'skipped', 'not-reached'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

// ---------------------------------------------------------------- the course

/** One lesson with its exercise, as its front matter says. */
export interface Lesson {
  /** The one name it has everywhere, for example `05-lifeguard-beaches`. */
  name: string;
  title: string;
  minutesToRead: number;
  minutesToDo: number;
  teaches: string[];
  needs: string[];
  /** True for an exercise that passes as shipped. */
  solved: boolean;
  /** The acceptance list: the id of each check and the line that the learner reads for it. */
  acceptance: { id: string; title: string }[];
}

// ---------------------------------------------------------------- places and staged sources

/** A place in the learner's folder. `file` is relative to the exercise folder, with `/`; `line` and `column` start at 1. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

/** One file of a submission after staging. */
export interface StagedFile {
  path: string;
  /** As decoded: no BOM, line feeds only. */
  text: string;
  kind: 'source' | 'data';
  /** For sources: CommonJS with an inline source map. */
  code?: string;
  /** True when the module awaits at its top level, itself or through what it imports: it must be awaited when loaded. */
  async?: boolean;
}

/** Why a submission cannot be loaded, found before anything ran. */
export interface StageProblem extends Place {
  id: 'syntax-error' | 'conflict-marker' | 'unsupported-encoding' | 'unreadable' | 'too-large' | 'too-many-files';
  message: string;
  /** The line of source with a caret under the place, where there is one. */
  frame?: string;
}

/** A submission, read once and never again: everything later works on this copy. */
export interface Staged {
  files: StagedFile[];
  /** Paths of the model files, in the order they are loaded; `models/index.*` is never among them. */
  models: string[];
  /** The path of `models/index.*` when it declares associations itself, for submissions that keep them in one place. */
  modelsIndex?: string;
  /** Paths of the migrations in the order of their names. */
  migrations: string[];
  problems: StageProblem[];
  /** What was left out and why (symbolic links, devices, files past the caps), one sentence each. */
  notes: string[];
  facts: SourceFacts;
}

// ---------------------------------------------------------------- evidence: source-code

/** The value of an option as far as reading tells: a literal's value, or only its text. */
export interface OptionFact extends Place {
  text: string;
  value?: string | number | boolean | null;
  /** For an object literal: its own options. */
  inner?: Record<string, OptionFact>;
}

/** One call such as `User.belongsToMany(models.Show, { … })`. */
export interface AssociationCall extends Place {
  method: 'belongsTo' | 'hasOne' | 'hasMany' | 'belongsToMany';
  /** The model it is called on, as its bare name (`User`); for `this` the name of the class around it. */
  source: string;
  /** The target's bare name (`Show` for `models.Show`), or the text where it is something else. */
  target: string;
  options: Record<string, OptionFact>;
  /** False when the options are not an object literal (a variable, a call): then `options` may be incomplete. */
  optionsKnown: boolean;
}

/** A place that gives a model its `associate`. */
export interface AssociateDefinition extends Place {
  model: string;
  form: 'static' | 'assigned' | 'classMethods' | 'instance-method';
}

/** One column in a `createTable` or `addColumn` call. */
export interface ColumnFact extends Place {
  options: Record<string, OptionFact>;
}

/** A call on the query interface in a migration: `createTable`, `dropTable`, `addConstraint`, … */
export interface MigrationCall extends Place {
  method: string;
  direction: 'up' | 'down' | 'unknown';
  table?: string;
  columns?: Record<string, ColumnFact>;
  /** Whether the promise is awaited, returned or passed on; false when it is dropped. */
  waited: boolean;
}

/** One migration file as read. */
export interface MigrationFact {
  file: string;
  up?: Place & { empty: boolean };
  down?: Place & { empty: boolean };
  calls: MigrationCall[];
}

/** Our own reading of the staged syntax trees: evidence that the child cannot colour. */
export interface SourceFacts {
  associations: AssociationCall[];
  associates: AssociateDefinition[];
  /** `sequelize.define('User', …)` and `User.init(…)`, with the options given to the model. */
  models: (Place & { name: string; options: Record<string, OptionFact> })[];
  migrations: MigrationFact[];
}

// ---------------------------------------------------------------- evidence: claimed

/** What the child says its models are. A claim: useful for finding our way, never enough for a pass. */
export interface ModelDescription {
  name: string;
  table: string;
  timestamps: boolean;
  attributes: Record<string, { column: string; type: string; allowNull: boolean; primaryKey: boolean }>;
  associations: AssociationDescription[];
}

export interface AssociationDescription {
  type: 'BelongsTo' | 'HasOne' | 'HasMany' | 'BelongsToMany';
  as: string;
  isAliased: boolean;
  target: string;
  /** Names of the generated methods by what they do: `get`, `set`, `add`, `addMultiple`, `has`, `hasAll`, `hasSingle`, `remove`, `count`, `create`, … */
  accessors: Record<string, string>;
  /** Column names in the database. */
  foreignKey: string;
  otherKey?: string;
  through?: { model: string; table: string };
}

// ---------------------------------------------------------------- evidence: database and tape

export interface ColumnSchema {
  name: string;
  type: string;
  notNull: boolean;
  /** Position in the primary key, from 1; 0 when it is not part of it. */
  primaryKey: number;
  default: string | null;
}

export interface ForeignKeySchema {
  column: string;
  table: string;
  /** The referenced column; null means the parent's primary key. */
  references: string | null;
  onDelete: string;
  onUpdate: string;
}

export interface TableSchema {
  name: string;
  columns: ColumnSchema[];
  foreignKeys: ForeignKeySchema[];
  /** Sets of columns that are unique together, the primary key among them. */
  uniques: string[][];
  sql: string;
}

/** The database as the trusted side reads it, without SQLite's own tables. */
export interface Schema {
  tables: TableSchema[];
  views: string[];
  triggers: { name: string; table: string; sql: string }[];
}

/** One statement that the child sent, in the order it came. */
export interface TapeEntry {
  /** The number of the Sequelize connection it came over, from 1. */
  connection: number;
  sql: string;
  /** Which probe was open when it came: `migrate`, `link`, … */
  probe: string;
  rows?: number;
  error?: string;
  durationMs: number;
}

// ---------------------------------------------------------------- findings, diagnoses, results

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
  /** What the learner's code printed, cut at a cap. */
  output?: string;
  checks: CheckResult[];
  advice: Advice[];
}

// ---------------------------------------------------------------- jobs

/** What one check may use; kept from outside. */
export interface Limits {
  /** One question to the child, in milliseconds. */
  callMs: number;
  /** The whole check of one exercise, in milliseconds. */
  checkMs: number;
  /** Resident memory of the child, in MiB. */
  memoryMb: number;
  /** What it may print, in bytes. */
  outputBytes: number;
}

/** One submission of one exercise to be checked by a judge. Paths are absolute. */
export interface Job {
  id: number;
  lesson: Lesson;
  folder: string;
  /** The pristine starter, for `not-started` and for telling added migrations from given ones. */
  starter: string;
  hidden: string;
  seed: number;
  limits: Limits;
  /** Run the tests even on an untouched starter (the course proving itself). */
  skipNotStarted: boolean;
}
