import type { Drift, ModelDescription, Place, SourceFacts, TableSchema } from '../../types.ts';
import { nearest } from '../nearest.ts';
import { creates, placeOf } from '../reading.ts';
import { joinedBy, modelPlace, same } from './pairing.ts';

/** Models without a table, tables without a model, and names that differ in their letters alone. */
export function compareTables(models: ModelDescription[], tables: TableSchema[], facts: SourceFacts): Drift[] {
  const isUsed = (table: TableSchema): boolean => models.some((model) => same(model.table, table.name));
  const free = tables.filter((table) => !isUsed(table)).map(({ name }) => name);
  const meant = new Set<string>();
  const found = onePerTable(models).flatMap((model): Drift[] => {
    const table = tables.find(({ name }) => same(name, model.table));
    if (table) return table.name === model.table ? [] : [letters(model, table, facts)];
    const near = nearest(model.table, free);
    if (near) meant.add(near);
    return [missing(model, near, models, facts)];
  });
  return [...found, ...free.filter((name) => !meant.has(name)).map((name) => unused(name, facts))];
}

/** Several models may share a table. */
function onePerTable(models: ModelDescription[]): ModelDescription[] {
  return [...new Map(models.map((model) => [model.table, model])).values()];
}

function missing(
  model: ModelDescription,
  near: string | undefined,
  models: ModelDescription[],
  facts: SourceFacts,
): Drift {
  const place = modelPlace(facts, model.name) ?? throughPlace(model, models, facts);
  const isJoin = joinedBy({ model, models }).length > 0;
  const what = isJoin
    ? `The links of a many-to-many association are to be in the table ${model.table}`
    : `The model ${model.name} keeps its rows in the table ${model.table}`;
  const change = isJoin ? `name it in through` : `give the model tableName: '${near}'`;
  return {
    kind: 'table-missing',
    message: near
      ? `${what}, and the migrations make ${near} instead. Use one name: ${change}, or rename the table in the migration.`
      : `${what}, and no migration makes it. Write a migration that does.`,
    table: model.table,
    model: model.name,
    breaks: true,
    ...at(place),
  };
}

/** A join table that nobody wrote a model for is named by its association. */
function throughPlace(model: ModelDescription, models: ModelDescription[], facts: SourceFacts): Place | undefined {
  const names = models.filter(({ associations }) => associations.some((one) => one.through?.model === model.name));
  return placeOf(
    facts.associations.find(
      (call) => call.method === 'belongsToMany' && names.some(({ name }) => same(name, call.source)),
    ),
  );
}

function letters(model: ModelDescription, table: TableSchema, facts: SourceFacts): Drift {
  return {
    kind: 'table-letters',
    message: `The model ${model.name} says ${model.table}, and the table is called ${table.name}. SQLite takes both for one name, and other databases do not: write it alike, letter for letter.`,
    table: table.name,
    model: model.name,
    breaks: false,
    ...at(modelPlace(facts, model.name)),
  };
}

function unused(table: string, facts: SourceFacts): Drift {
  return {
    kind: 'table-unused',
    message: `The migrations make the table ${table}, and no model uses it. If one should, give it that name; if none should any more, drop the table in a migration.`,
    table,
    breaks: false,
    ...at(placeOf(creates(facts, table))),
  };
}

function at(place: Place | undefined): { file?: string; line?: number } {
  return place ? { file: place.file, line: place.line } : {};
}
