/** What the child says its models are. A claim: useful for finding our way, never enough for a pass. */
export interface ModelDescription {
  name: string;
  table: string;
  timestamps: boolean;
  attributes: Record<string, AttributeDescription>;
  /** Sets of columns that it calls unique, beside its key. */
  uniques?: string[][];
  associations: AssociationDescription[];
}

export interface AttributeDescription {
  column: string;
  type: string;
  allowNull: boolean;
  primaryKey: boolean;
  references?: { table: string; key: string; onDelete?: string };
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
  /** The columns that the keys point at: of the source, and of the target. */
  sourceKey?: string;
  targetKey?: string;
  through?: { model: string; table: string };
}

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
  /** The frame of a stack that it says sent it. A claim. */
  at?: string | undefined;
  rows?: number;
  error?: string;
  durationMs: number;
}
