import type { ModelDescription, Schema, TableSchema } from '../../types.ts';
import { Chance } from '../chance.ts';
import { placeRows } from '../place-rows.ts';
import type { World } from '../world.ts';
import { rowsToTell, tell } from './story.ts';

/**
 * Puts a few believable rows into the tables of the models, linked with one another, so that there is something to ask
 * for. The same rows every time.
 *
 * @returns a sentence for each table that did not take them
 */
export async function seed({ models, database }: World, schema: Schema): Promise<string[]> {
  const chance = new Chance(1);
  const notices: string[] = [];
  const placed = new Map<string, Record<string, unknown>[]>();
  for (const { model, table } of parentsFirst(models, schema)) {
    const keys = parentsOf(model, table, models);
    const parents = (column: string): Record<string, unknown>[] => placed.get(keys.get(column) ?? '') ?? [];
    const columns = [...keys.keys()].filter((column) => parents(column).length > 0);
    const links = isJoin(model, models) && columns.length === 2;
    const rows = Array.from({ length: links ? LINKS.length : rowsToTell(model.name) }, (_, index) => {
      const row = ownValues(model, table, index);
      columns.forEach((column, which) => {
        const from = parents(column);
        const parent = from[(links ? LINKS[index]![which]! : index) % from.length]!;
        row[column] = parent[keyOf(schema, keys.get(column)!)];
      });
      return row;
    });
    try {
      placed.set(table.name, await placeRows(schema, table, chance, (...batch) => database.insert(...batch), rows));
    } catch (error) {
      notices.push(`No rows could be put into ${table.name}: ${(error as Error).message}.`);
    }
  }
  return notices;
}

/** Which row of the one side goes with which of the other. */
const LINKS = [
  [0, 0],
  [0, 1],
  [1, 1],
  [2, 0],
] as const;

function ownValues(model: ModelDescription, table: TableSchema, index: number): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  const key = table.columns.filter((column) => column.primaryKey > 0);
  for (const [attribute, { column, type }] of Object.entries(model.attributes)) {
    const told = tell(model.name, attribute, type, index);
    if (told !== undefined) row[column] = told;
  }
  if (key.length === 1 && /int/i.test(key[0]!.type)) row[key[0]!.name] = index + 1;
  return row;
}

type Filled = { model: ModelDescription; table: TableSchema };

/** Each table once, after those it refers to; what refers in a circle comes as it stands. */
function parentsFirst(models: ModelDescription[], schema: Schema): Filled[] {
  const all = models.flatMap((model): Filled[] => {
    const table = schema.tables.find(({ name }) => name === model.table);
    return table ? [{ model, table }] : [];
  });
  const waiting = new Map(all.map((one) => [one.table.name, one]));
  const ordered: Filled[] = [];
  while (waiting.size > 0) {
    const isFree = ({ model, table }: Filled): boolean =>
      [...parentsOf(model, table, models).values()].every((parent) => parent === table.name || !waiting.has(parent));
    const next = [...waiting.values()].find(isFree) ?? [...waiting.values()][0]!;
    waiting.delete(next.table.name);
    ordered.push(next);
  }
  return ordered;
}

/** The columns that refer to another table, and that table: as the database says, and as the associations say. */
function parentsOf(model: ModelDescription, table: TableSchema, models: ModelDescription[]): Map<string, string> {
  const parents = new Map(table.foreignKeys.map((key) => [key.column, key.table]));
  const add = (column: string | undefined, parent: string | undefined): void => {
    const isThere = table.columns.some(({ name }) => name === column);
    if (column !== undefined && parent !== undefined && isThere && !parents.has(column)) parents.set(column, parent);
  };
  for (const source of models) {
    for (const { type, target, through, foreignKey, otherKey } of source.associations) {
      const targetTable = models.find(({ name }) => name === target)?.table;
      if (through?.model === model.name) {
        add(foreignKey, source.table);
        add(otherKey, targetTable);
      } else if (type === 'BelongsTo' && source.name === model.name) add(foreignKey, targetTable);
      else if (type.startsWith('Has') && target === model.name) add(foreignKey, source.table);
    }
  }
  return parents;
}

function isJoin({ name }: ModelDescription, models: ModelDescription[]): boolean {
  return models.some(({ associations }) => associations.some(({ through }) => through?.model === name));
}

function keyOf(schema: Schema, table: string): string {
  const columns = schema.tables.find(({ name }) => name === table)?.columns ?? [];
  return columns.find(({ primaryKey }) => primaryKey > 0)?.name ?? 'id';
}
