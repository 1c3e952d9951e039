import type { Place } from './staged.ts';

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

/** A call of a method in one of the functions that an exercise asks for: `user.addFavorite(show)`. */
export interface MethodCall extends Place {
  /** The function of the file that it stands in. */
  within: string;
  /** What it is called on, as written: `user`. */
  on: string;
  method: string;
  /** Its arguments, as written. */
  arguments: string[];
  /** What becomes of the promise: waited for, in doubt; dropped; or asked whether it is true, which it always is. */
  promise: 'waited' | 'dropped' | 'tested';
}

/** Our own reading of the staged syntax trees: evidence that the child cannot colour. */
export interface SourceFacts {
  associations: AssociationCall[];
  associates: AssociateDefinition[];
  /** `sequelize.define('User', …)` and `User.init(…)`, with the options given to the model. */
  models: (Place & { name: string; options: Record<string, OptionFact> })[];
  migrations: MigrationFact[];
  /** Of `queries.ts`, where an exercise asks for functions. */
  calls: MethodCall[];
}
