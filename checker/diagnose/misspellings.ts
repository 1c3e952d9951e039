import type { OptionFact, Place, SourceFacts } from '../types.ts';
import { nearest } from './nearest.ts';

/** An option that Sequelize does not know and silently leaves aside. */
export interface Misspelling {
  written: string;
  meant: string;
  fact: OptionFact;
  place: Place;
  /** What it is an option of. */
  of: Owner;
}

export type Owner =
  { kind: 'association'; method: string; from: string; to: string } | { kind: 'column'; table: string; column: string };

/** Every option in the learner's models and migrations that is one slip away from a known one. */
export function misspellings(source: SourceFacts): Misspelling[] {
  return [...inAssociations(source), ...inColumns(source)];
}

function inAssociations(source: SourceFacts): Misspelling[] {
  return source.associations.flatMap((call) => {
    const of: Owner = { kind: 'association', method: call.method, from: call.source, to: call.target };
    const key = call.options['foreignKey']?.inner ?? {};
    const through = call.options['through']?.inner ?? {};
    return [
      ...among(call.options, ASSOCIATION, of),
      ...among(key, [...COLUMN, 'name'], of),
      ...among(through, THROUGH, of),
    ];
  });
}

function inColumns(source: SourceFacts): Misspelling[] {
  const calls = source.migrations.flatMap((migration) => migration.calls).filter((call) => call.direction !== 'down');
  return calls.flatMap((call) =>
    Object.entries(call.columns ?? {}).flatMap(([column, { options }]) => {
      const of: Owner = { kind: 'column', table: call.table ?? '', column };
      return [...among(options, COLUMN, of), ...among(options['references']?.inner ?? {}, REFERENCES, of)];
    }),
  );
}

function among(options: Record<string, OptionFact>, known: readonly string[], of: Owner): Misspelling[] {
  return Object.entries(options).flatMap(([written, fact]) => {
    const meant = known.includes(written) ? undefined : (SYNONYMS[written] ?? nearest(written, known));
    // Where the right option stands beside it, the other one is only noise.
    if (!meant || !known.includes(meant) || options[meant]) return [];
    const { file, line, column } = fact;
    return [{ written, meant, fact, of, place: { file, line, ...(column !== undefined && { column }) } }];
  });
}

const ASSOCIATION = [
  'as',
  'foreignKey',
  'otherKey',
  'through',
  'onDelete',
  'onUpdate',
  'constraints',
  'foreignKeyConstraint',
  'scope',
  'hooks',
  'sourceKey',
  'targetKey',
  'timestamps',
  'uniqueKey',
  'keyType',
];
const COLUMN = [
  'type',
  'allowNull',
  'primaryKey',
  'autoIncrement',
  'unique',
  'defaultValue',
  'references',
  'onDelete',
  'onUpdate',
  'comment',
  'field',
  'validate',
];
const REFERENCES = ['model', 'key', 'deferrable'];
const THROUGH = ['model', 'unique', 'scope', 'paranoid', 'timestamps', 'attributes'];
const SYNONYMS: Record<string, string> = {
  alias: 'as',
  thru: 'through',
  ref: 'references',
  reference: 'references',
  table: 'model',
};
