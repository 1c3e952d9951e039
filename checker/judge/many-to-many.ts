import type { AssociationDescription, ModelDescription, Schema, TableSchema } from '../types.ts';
import { Found } from './finding.ts';

/** A many-to-many relationship as the models claim it: where its links should be. */
export interface ManyToMany {
  from: AssociationDescription;
  /** The other side, where there is one through the same table. */
  back?: AssociationDescription;
  /** The join table's name, and its column for either end. */
  table: string;
  fromColumn: string;
  backColumn: string;
}

/**
 * Finds the association by what it is, never by a name that the task did not fix.
 *
 * @param options.as only for a task that fixes the alias
 * @param options.bothSides whether the other side must be there as well, through the same table and columns
 * @throws Found when there is no such relationship
 */
export function findManyToMany(
  source: ModelDescription,
  target: ModelDescription,
  options: { as?: string; bothSides?: boolean } = {},
): ManyToMany {
  const forward = manyTo(source, target).filter((candidate) => !options.as || candidate.as === options.as);
  if (forward.length === 0) throw noAssociation(source, target, options.as);
  const backward = manyTo(target, source);
  const pairs = forward.flatMap((from) => backward.map((back) => ({ from, back })));
  const pair = pairs.find(isOneTable) ?? pairs.find(({ from, back }) => sameTable(from, back));
  if (options.bothSides && !pair)
    throw backward.length === 0 ? noAssociation(target, source) : twoTables(source, target, forward, backward);
  if (options.bothSides && pair && !isOneTable(pair)) throw twoPairsOfColumns(source, target, pair);
  const from = pair?.from ?? forward[0]!;
  return {
    from,
    back: pair?.back,
    table: from.through!.table,
    fromColumn: from.foreignKey,
    backColumn: from.otherKey ?? '',
  };
}

/**
 * The join table in the database itself.
 *
 * @throws Found when the database has no such table, or the table lacks a column that the models use
 */
export function joinTable(schema: Schema, link: ManyToMany, made: string): TableSchema {
  const table = tableNamed(schema, link.table);
  if (!table) {
    throw new Found({
      tried: `Looking for the table that keeps the links, ${link.table}, in the database that ${made}.`,
      expected: `a table ${link.table}`,
      actual: `the tables are ${listTables(schema)}`,
    });
  }
  const names = table.columns.map((column) => column.name);
  const missing = [link.fromColumn, link.backColumn].filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new Found({
      tried: `Looking in the table ${table.name} for the columns that your models use for the links.`,
      expected: `the columns ${link.fromColumn} and ${link.backColumn}`,
      actual: `the columns are ${names.join(', ')}`,
    });
  }
  return table;
}

/** A table by the name SQLite knows it: letter case does not matter to SQLite. */
export function tableNamed(schema: Schema, name: string): TableSchema | undefined {
  return schema.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** The learner's tables as text. */
export function listTables(schema: Schema): string {
  const names = schema.tables.map((table) => table.name).filter((name) => name !== 'SequelizeMeta');
  return names.length === 0 ? 'none' : names.join(', ');
}

function manyTo(source: ModelDescription, target: ModelDescription): AssociationDescription[] {
  return source.associations.filter((one) => one.type === 'BelongsToMany' && one.target === target.name && one.through);
}

function sameTable(one: AssociationDescription, other: AssociationDescription): boolean {
  return one.through!.table.toLowerCase() === other.through!.table.toLowerCase();
}

function isOneTable({ from, back }: { from: AssociationDescription; back: AssociationDescription }): boolean {
  return sameTable(from, back) && from.foreignKey === back.otherKey && from.otherKey === back.foreignKey;
}

function noAssociation(source: ModelDescription, target: ModelDescription, as?: string): Found {
  const found = source.associations
    .map((one) => `${source.name}.${lower(one.type)}(${one.target})${one.isAliased ? ` as ${one.as}` : ''}`)
    .join(', ');
  return new Found({
    tried: `Looking for a many-to-many association from ${source.name} to ${target.name}${as ? ` with the alias ${as}` : ''}.`,
    expected: `${source.name}.belongsToMany(${target.name})${as ? ` as ${as}` : ''}`,
    actual: found || `${source.name} has no associations`,
  });
}

function twoTables(
  source: ModelDescription,
  target: ModelDescription,
  forward: AssociationDescription[],
  backward: AssociationDescription[],
): Found {
  return new Found({
    tried: `Comparing the join table of ${source.name} with the join table of ${target.name}.`,
    expected: 'one table, the same from both sides',
    actual: `${source.name} goes through ${forward[0]!.through!.table}, ${target.name} goes through ${backward[0]!.through!.table}`,
  });
}

function twoPairsOfColumns(
  source: ModelDescription,
  target: ModelDescription,
  { from, back }: { from: AssociationDescription; back: AssociationDescription },
): Found {
  return new Found({
    tried: `Comparing the columns that ${source.name} and ${target.name} use in ${from.through!.table}.`,
    expected: 'the same two columns, one for each model',
    actual: `${source.name} uses ${from.foreignKey} for itself and ${from.otherKey} for ${target.name}; ${target.name} uses ${back.foreignKey} for itself and ${back.otherKey} for ${source.name}`,
  });
}

function lower(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}
