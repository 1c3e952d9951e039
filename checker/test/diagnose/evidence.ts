import ts from 'typescript';
import { readFacts } from '../../sandbox/stage/facts/index.ts';
import type {
  AssociationDescription,
  ChildError,
  Evidence,
  Finding,
  ForeignKeySchema,
  ModelDescription,
  SourceFacts,
  TableSchema,
} from '../../types.ts';

interface Parts {
  exercise?: string;
  check?: string;
  tried: string;
  expected?: string;
  actual?: string;
  error?: string | Partial<ChildError>;
  /** The learner's files by path; read as staging reads them. */
  files?: Record<string, string>;
  claimed?: ModelDescription[];
  tables?: TableSchema[];
  /** Statements that the migrations sent. */
  sent?: string[];
  added?: string[];
  edited?: string[];
}

/** The evidence of one failed check. */
export function evidence(parts: Parts): Evidence {
  const { exercise = '05-lifeguard-beaches', check = 'many-to-many', tried, expected, actual } = parts;
  return {
    exercise,
    check: { id: check, title: check },
    finding: {
      tried,
      sql: [],
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
      ...toError(parts),
    },
    source: readFiles(parts.files ?? {}),
    claimed: parts.claimed ?? [],
    database: { tables: parts.tables ?? [], views: [], triggers: [] },
    tape: (parts.sent ?? []).map((sql) => ({ connection: 1, sql, probe: 'migrate', durationMs: 0 })),
    ...(parts.added && { added: parts.added }),
    ...(parts.edited && { edited: parts.edited }),
  };
}

function toError({ error }: Parts): Pick<Finding, 'error'> {
  if (error === undefined) return {};
  return {
    error: typeof error === 'string' ? { name: 'Error', message: error } : { name: 'Error', message: '', ...error },
  };
}

/** What reading finds in the learner's files, in the order of their paths. */
export function readFiles(files: Record<string, string>): SourceFacts {
  const facts: SourceFacts = { associations: [], associates: [], models: [], migrations: [], calls: [] };
  for (const [file, text] of Object.entries(files)) {
    const read = readFacts(file, ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
    facts.associations.push(...read.associations);
    facts.associates.push(...read.associates);
    facts.models.push(...read.models);
    facts.calls.push(...read.calls);
    if (file.startsWith('migrations/')) facts.migrations.push(...read.migrations);
  }
  return facts;
}

/** A model as the child describes it. */
export function model(
  name: string,
  table: string,
  associations: AssociationDescription[] = [],
  timestamps = true,
): ModelDescription {
  const attribute = (column: string) => ({ column, type: 'INTEGER', allowNull: false, primaryKey: column === 'id' });
  const names = ['id', ...(timestamps ? ['createdAt', 'updatedAt'] : [])];
  return {
    name,
    table,
    timestamps,
    attributes: Object.fromEntries(names.map((one) => [one, attribute(one)])),
    associations,
  };
}

/** A belongsToMany as the child describes it: `many('Show', 'UserFavorites', 'UserId', 'ShowId')`. */
export function many(
  target: string,
  table: string,
  foreignKey: string,
  otherKey: string,
  as = `${target}s`,
): AssociationDescription {
  const accessors = { get: `get${as}`, add: `add${as.replace(/s$/, '')}` };
  return {
    type: 'BelongsToMany',
    as,
    isAliased: as !== `${target}s`,
    target,
    accessors,
    foreignKey,
    otherKey,
    through: { model: table, table },
  };
}

/** An association of another type as the child describes it. */
export function simple(type: 'HasMany' | 'BelongsTo', target: string, foreignKey: string): AssociationDescription {
  const as = type === 'HasMany' ? `${target}s` : target;
  return { type, as, isAliased: false, target, accessors: { get: `get${as}` }, foreignKey };
}

/**
 * A table of the database. A column that ends in `?` may be empty.
 *
 * @param references `{ UserId: 'Users.id CASCADE' }`
 */
export function table(
  name: string,
  columns: string[],
  references: Record<string, string> = {},
  uniques: string[][] = [],
): TableSchema {
  return {
    name,
    columns: columns.map((column) => ({
      name: column.replace('?', ''),
      type: 'INTEGER',
      notNull: !column.endsWith('?'),
      primaryKey: column === 'id' ? 1 : 0,
      default: null,
    })),
    foreignKeys: Object.entries(references).map(([column, to]) => toKey(column, to)),
    uniques: columns.includes('id') ? [['id'], ...uniques] : uniques,
    sql: `CREATE TABLE ${name}`,
  };
}

function toKey(column: string, to: string): ForeignKeySchema {
  const [, parent, key, onDelete] = /^(\w+)\.(\w+) (.+)$/.exec(to)!;
  return { column, table: parent!, references: key!, onDelete: onDelete!, onUpdate: 'CASCADE' };
}

/** The table in which sequelize-cli keeps the names of the migrations that ran. */
export const META = table('SequelizeMeta', ['name']);

/** The two parents of exercise 05, as the given migrations make them. */
export const PARENTS = [
  table('beaches', ['id', 'name?']),
  table('lifeguards', ['id', 'beachId?'], { beachId: 'beaches.id SET NULL' }),
  META,
];

const COLUMNS = ['LifeguardId', 'BeachId'];
const KEYS = { LifeguardId: 'lifeguards.id CASCADE', BeachId: 'beaches.id CASCADE' };

/** A join table of exercise 05 that is as it should be, but for what is given. */
export function joinTable(
  changes: { name?: string; columns?: string[]; keys?: Record<string, string>; uniques?: string[][] } = {},
): TableSchema {
  const { name = 'LifeguardBeaches', columns = COLUMNS, keys = KEYS, uniques = [COLUMNS] } = changes;
  return table(name, columns, keys, uniques);
}

/** The two models of exercise 05 with a right many-to-many association, but for what is given. */
export function guardsAndBeaches(
  there: AssociationDescription[] = [many('Beach', 'LifeguardBeaches', 'LifeguardId', 'BeachId', 'WorkBeaches')],
  back: AssociationDescription[] = [many('Lifeguard', 'LifeguardBeaches', 'BeachId', 'LifeguardId', 'Guards')],
): ModelDescription[] {
  return [model('Lifeguard', 'lifeguards', there, false), model('Beach', 'beaches', back, false)];
}

/** A model file of class style with these lines in its `associate`, the first of them on line 3. */
export function modelFile(name: string, ...lines: string[]): string {
  return [
    `class ${name} extends Model {`,
    '  static associate(models) {',
    ...lines.map((line) => `    ${line}`),
    '  }',
    '}',
    `${name}.init({}, { sequelize, modelName: '${name}' });`,
  ].join('\n');
}

/** A migration with these lines in `up`, the first of them on line 3, and in `down`. */
export function migrationFile(up: string[], down: string[] = []): string {
  return [
    'module.exports = {',
    '  async up(queryInterface, Sequelize) {',
    ...up,
    '  },',
    '  async down(queryInterface, Sequelize) {',
    ...down,
    '  },',
    '};',
  ].join('\n');
}
