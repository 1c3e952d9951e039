import type { AssociationDescription, TableSchema } from './evidence.ts';
import type { Diagnosis } from './results.ts';
import type { Place } from './staged.ts';

/** Everything that can be seen of a project's models and tables without judging them. */
export interface Inspection {
  /** What the models claim to be. */
  models: InspectedModel[];
  /** What the migrations made, read by us. */
  tables: TableSchema[];
  /** Where the two do not agree; what breaks comes first. */
  drift: Drift[];
}

export interface InspectedModel {
  name: string;
  table: string;
  /** Nobody wrote it: Sequelize made it for a many-to-many association. */
  automatic: boolean;
  attributes: InspectedAttribute[];
  /** Sets of columns that the model calls unique, beside its key. */
  uniques: string[][];
  associations: InspectedAssociation[];
  place?: Place;
}

export interface InspectedAttribute {
  name: string;
  column: string;
  type: string;
  allowNull: boolean;
  primaryKey: boolean;
  /** Whether it is unique by itself. */
  unique: boolean;
  references?: { table: string; key: string; onDelete?: string };
}

export interface InspectedAssociation {
  type: AssociationDescription['type'];
  source: string;
  target: string;
  /** The name of the association, with which it is included. */
  alias: string;
  /** Whether somebody chose that name. */
  isAliased: boolean;
  through?: { model: string; table: string };
  /** Columns. */
  foreignKey: string;
  otherKey?: string;
  /** What the keys point at: columns of the source and of the target. */
  sourceKey?: string;
  targetKey?: string;
  /** What a row of the source can do because of it. */
  methods: string[];
  place?: Place;
}

/** What a model says and its table does not, or the other way round. */
export interface Drift {
  kind: DriftKind;
  /** A sentence or two for somebody who has not heard of it. */
  message: string;
  table: string;
  column?: string;
  model?: string;
  /** Whether queries fail because of it; otherwise the two only differ. */
  breaks: boolean;
  file?: string;
  line?: number;
}

export type DriftKind =
  | 'table-missing'
  | 'table-unused'
  | 'table-letters'
  | 'column-missing'
  | 'column-unknown'
  | 'column-letters'
  | 'type'
  | 'nullability'
  | 'key'
  | 'unique'
  | 'references'
  | 'delete-rule';

/** What `npm run inspect` found in a project: the inspection, what is probably a mistake, and what was left out. */
export interface InspectionReport extends Inspection {
  version: 1;
  /** How many migrations there are, and where they and the models were found. */
  found: { models: string[]; migrations: string[]; dialect?: string };
  /** Why the models could not be loaded; then there is nothing else. */
  problem?: { message: string; place?: Place & { frame?: string }; diagnosis?: Diagnosis };
  /** Probable mistakes that show without a task. */
  diagnoses: Diagnosis[];
  /** Why models and tables were not compared, as a sentence. */
  notCompared?: string;
  /** Migrations that could not be run here; what they are about is not compared. */
  skipped: { file: string; line?: number; message: string }[];
  /** What was left out or replaced, one sentence each. */
  notes: string[];
}
